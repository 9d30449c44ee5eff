// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/finding.hpp"
#include "review/read_sentence.hpp"

#include <vector>

namespace duologue::review {

/// Latin words that will be spelled letter by letter although they look like words, or look like
/// nothing that can be read: `spelled-word`, at the first place of each.
[[nodiscard]] Findings check_spelling(const std::vector<ReadSentence>& sentences);

} // namespace duologue::review

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/segment.hpp"

#include <string_view>
#include <vector>

namespace duologue::reading {

/// Cuts a paragraph into sentences. The ranges are in order, do not overlap, leave out only white
/// space, and each holds something that can be said.
[[nodiscard]] std::vector<Range> split_sentences(std::string_view paragraph);

} // namespace duologue::reading

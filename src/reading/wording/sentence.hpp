// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/wording/clause.hpp"
#include "reading/wording/segment.hpp"

#include <string_view>
#include <vector>

namespace duologue::reading {

/// Whether there is a letter, a Han character or a number in `text`.
[[nodiscard]] bool can_be_said(std::u32string_view text);

/// Cuts a paragraph into sentences. The ranges are in order, do not overlap, leave out only white
/// space, and each holds something that can be said: a stretch of punctuation alone belongs to its
/// neighbour. A paragraph with nothing that can be said has none.
[[nodiscard]] std::vector<Range> split_sentences(std::u32string_view paragraph);

} // namespace duologue::reading

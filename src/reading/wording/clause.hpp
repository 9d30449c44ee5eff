// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/wording/segment.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace duologue::reading {

/// No sentence is longer, in characters; longer ones are cut at a comma or a blank where there is
/// one, and inside a word or number only when that alone is longer.
inline constexpr std::size_t longest_sentence = 200;

/// Cuts a sentence of `text` that is too long to be said in one breath: after ；, else ，, else at
/// a blank or between Han.
[[nodiscard]] std::vector<Range> cut_overlong(std::u32string_view text, Range sentence);

} // namespace duologue::reading

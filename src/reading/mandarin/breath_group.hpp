// SPDX-License-Identifier: GPL-3.0-or-later
// Where a reader of Mandarin takes a breath.
#pragma once

#include "reading/mandarin/syllable.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace duologue::reading {

/// The syllables, of those that say `text` (Simplified), with which breath groups begin; the first
/// is 0. A clause is a group; one of more than 16 syllables is taken in groups of 8 to 16 where it
/// has places for that: before conjunctions first, after topics, before prepositions and
/// auxiliaries, else between words. No group begins inside a foot, nor where a third tone has
/// changed because of what follows.
[[nodiscard]] std::vector<std::size_t> find_breath_groups(std::u32string_view text,
                                                          std::span<const Syllable> syllables);

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/mandarin/syllable.hpp"

#include <span>
#include <string_view>

namespace duologue::reading {

/// Gives the syllables of common words the tones they are heard with where lists of readings have
/// others: 东西 ends in a neutral tone, 时候 in a full one. A word counts as a whole, at the end of
/// a longer one, and before 们. `word` says `text`.
void take_heard_tones(std::u32string_view text, std::span<Syllable> word);

} // namespace duologue::reading

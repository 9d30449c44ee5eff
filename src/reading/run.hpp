// SPDX-License-Identifier: GPL-3.0-or-later
// The text that the engine is given: numbered pinyin and English, with what it cannot be trusted
// to do by itself.
#pragma once

#include "reading/mandarin/syllable.hpp"
#include "reading/utterance.hpp"
#include "reading/wording/segment.hpp"

#include <span>

namespace duologue::reading {

/// Whether the sentence goes on after a run; if so its end must not sound like the sentence's.
enum class Ending { goes_on, is_over };

/// The syllables that say `segment` as joined words of numbered pinyin. A third tone that stays
/// low where the engine would change it is written in phonemes: `[[l'i21]]`.
[[nodiscard]] Run mandarin_run(const Segment& segment, std::span<const Syllable> syllables,
                               Ending ending);

/// The words as they are, less the punctuation before them; a comma at the end where the sentence
/// goes on, so that the voice rises.
[[nodiscard]] Run english_run(const Segment& segment, Ending ending);

/// The silence that the engine itself would make at the punctuation mark `mark`, Chinese or Latin;
/// a short one for any other character.
[[nodiscard]] Milliseconds pause_at(char32_t mark);

/// A mark that `pause_at` knows.
[[nodiscard]] bool is_pause_mark(char32_t character);

} // namespace duologue::reading

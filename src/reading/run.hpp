// SPDX-License-Identifier: GPL-3.0-or-later
// The text that the engine is given: numbered pinyin and English, with what it cannot be trusted
// to do by itself.
#pragma once

#include "reading/mandarin/syllable.hpp"
#include "reading/utterance.hpp"
#include "reading/wording/segment.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace duologue::reading {

/// Whether the sentence goes on after a run; if so its end must not sound like the sentence's.
enum class Ending { goes_on, is_over };

/// The syllables that say `segment` as joined words of numbered pinyin. A third tone that stays
/// low where the engine would change it is written in phonemes: `[[l'i21]]`.
[[nodiscard]] Run mandarin_run(const Segment& segment, std::span<const Syllable> syllables,
                               Ending ending);

/// A segment in Mandarin, the same in Simplified characters, and the sentence that it is a part of.
struct MandarinText {
    const Segment& segment;
    std::u32string_view simplified;
    std::u32string_view sentence;
};

/// The same in breath groups, each with the silence behind it but the last.
[[nodiscard]] std::vector<Run> mandarin_runs(const MandarinText& text,
                                             std::span<const Syllable> syllables, Ending ending);

/// The words as they are, less the punctuation before them; a comma at the end where the sentence
/// goes on, so that the voice does not fall.
[[nodiscard]] Run english_run(const Segment& segment, Ending ending);

/// The silence that a reader makes at the punctuation mark `mark`, Chinese or Latin; a short one,
/// as between languages, for any other character.
[[nodiscard]] Milliseconds pause_at(char32_t mark);

/// What the mark parts; Juncture::join for a character that is no mark.
[[nodiscard]] Juncture juncture_at(char32_t mark);

/// The engine's name for the mark: `?` for ？; nothing for a character that is no mark.
[[nodiscard]] std::optional<char> engine_mark(char32_t mark);

/// A mark that `pause_at` knows.
[[nodiscard]] bool is_pause_mark(char32_t character);

} // namespace duologue::reading

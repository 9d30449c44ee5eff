// SPDX-License-Identifier: GPL-3.0-or-later
// The marks of Mandarin's tones over letters (Hanyu Pinyin, ISO 7098): macron, acute, caron, grave.
#pragma once

#include <optional>

namespace duologue {

/// A letter and the tone, 1 to 4, that is marked over it.
struct ToneMarked {
    char32_t letter = 0; ///< `ü` as it is; 0 for a mark that stands behind its letter
    int tone = 0;
};

/// What a character is made of, where it bears the mark of a tone or is one.
[[nodiscard]] std::optional<ToneMarked> split_tone_mark(char32_t character);

/// `letter` under the mark of `tone`, 1 to 4; it must be one for which Unicode has that.
[[nodiscard]] char32_t with_tone_mark(char32_t letter, int tone);

} // namespace duologue

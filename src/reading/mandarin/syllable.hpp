// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace duologue::reading {

inline constexpr int neutral_tone = 5;

/// A syllable as it is to be heard.
struct Syllable {
    std::size_t character = 0; ///< which of the text it says
    std::string sound;         ///< pinyin without the tone, `v` for ü; `r` for an erhua
    int tone = neutral_tone;   ///< 1 to 5
    bool begins_word = true;
    bool begins_foot = true;   ///< a foot may begin inside a long word
    bool begins_clause = true; ///< nothing before it, or punctuation

    friend bool operator==(const Syllable&, const Syllable&) = default;
};

/// `zhong1`, as written in numbered pinyin.
[[nodiscard]] inline std::string to_string(const Syllable& syllable) {
    return syllable.sound + std::to_string(syllable.tone);
}

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
// How the compiled dictionary lies in its file: made by dictionary/compile.cpp, read by
// Dictionary. In the byte order of the machine, one part after the other:
//     DictionaryHeader
//     SyllableName  x syllables    numbered pinyin, padded with zeros
//     WordEntry     x words + 1    in code point order; the last one only ends the one before
//     char32_t      x characters   the words, one after the other
//     std::uint16_t x characters   the syllable of each of these characters
//     char16_t      x 65536        each character of the basic plane as Simplified text has it,
//     where it
//                                  stands alone; 0 where that is no news
//                                  (dictionary/simplified.hpp)
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace duologue::reading {

constexpr std::size_t basic_plane = 0x10000;

struct DictionaryHeader {
    std::array<char, 8> magic{'d', 'u', 'o', 'w', 'o', 'r', 'd', 's'};
    std::uint32_t version = 2;
    std::uint32_t syllables = 0;
    std::uint32_t words = 0;
    std::uint32_t characters = 0;
};

using SyllableName = std::array<char, 8>;

struct WordEntry {
    std::uint32_t begin = 0; ///< its first character
    float log_probability = 0;
};

} // namespace duologue::reading

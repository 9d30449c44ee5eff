// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in Mandarin words.
#pragma once

#include "reading/wording/numeral.hpp"
#include "reading/wording/said.hpp"

#include <string>
#include <string_view>

namespace duologue::reading {

/// An amount by 万 and 亿: 10500 is 一万零五百. As in broadcasts, 2 is 两 at the head before 千, 万
/// and 亿, and 二 elsewhere (二百, 十二, 一万二千).
[[nodiscard]] std::u32string mandarin_cardinal(std::u32string_view digits);

/// Digit by digit: 2027 is 二零二七.
[[nodiscard]] std::u32string mandarin_digits(std::u32string_view digits);

/// Digit by digit with 幺 for 1, as telephone numbers are.
[[nodiscard]] std::u32string mandarin_telephone(std::u32string_view digits);

/// An amount with its decimals; a row (007) digit by digit.
[[nodiscard]] std::u32string mandarin_number(const Numeral& numeral);

/// How a number is meant, which decides about the tone of 一.
enum class Meaning {
    amount, ///< 一 alone and before 十百千万亿 takes the tone that the next syllable asks for
    order,  ///< an ordinal or a part of a formula: every 一 that ends the number keeps its tone
    row,    ///< digit by digit
};

/// Adds `words`, which say the characters of `source`.
void add_number(Said& said, std::u32string_view words, Range source, Meaning meaning);

} // namespace duologue::reading

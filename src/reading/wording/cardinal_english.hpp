// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in English words.
#pragma once

#include "reading/wording/numeral.hpp"

#include <string>
#include <string_view>

namespace duologue::reading {

/// `two hundred five`, without `and`.
[[nodiscard]] std::u32string english_cardinal(std::u32string_view digits);

/// `twenty-first`.
[[nodiscard]] std::u32string english_ordinal(std::u32string_view digits);

/// `nine oh one`: digit by digit, as telephone numbers are.
[[nodiscard]] std::u32string english_telephone(std::u32string_view digits);

/// `zero zero seven`.
[[nodiscard]] std::u32string english_digits(std::u32string_view digits);

/// Three or four digits in pairs, as in RTX 4090: `forty ninety`; 747: `seven forty-seven`.
[[nodiscard]] std::u32string english_pairs(std::u32string_view digits);

/// A year of four digits: `twenty twenty-seven`, `nineteen oh five`, `two thousand five`.
[[nodiscard]] std::u32string english_year(std::u32string_view digits);

/// Minutes or seconds of two digits: `oh five`, `thirty`.
[[nodiscard]] std::u32string english_sixtieth(const Numeral& numeral);

/// An amount with its decimals; a row (007) digit by digit.
[[nodiscard]] std::u32string english_number(const Numeral& numeral);

/// `twenties` for `twenty`, `sixes` for `six`.
[[nodiscard]] std::u32string english_plural(std::u32string words);

} // namespace duologue::reading

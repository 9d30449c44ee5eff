// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/power.hpp"

#include "base/unicode.hpp"

namespace duologue::reading {
namespace {

constexpr std::u32string_view raised = U"⁰¹²³⁴⁵⁶⁷⁸⁹";

Exponent take_raised(Cursor& cursor) {
    Exponent exponent;
    exponent.negative = cursor.take(U'⁻');
    while (is_one_of(cursor.peek(), raised)) {
        exponent.digits += U'0' + static_cast<char32_t>(raised.find(cursor.peek()));
        cursor.skip(1);
    }
    return exponent;
}

} // namespace

std::optional<Exponent> take_exponent(Cursor& cursor) {
    constexpr std::size_t most_digits = 4;
    if (!is_digit(cursor.peek(-1)) && !is_latin(cursor.peek(-1)))
        return std::nullopt;
    auto end = cursor;
    Exponent exponent;
    if (end.take(U'^')) {
        exponent.negative = end.take_one_of(U"-−");
        exponent.digits = end.take_digits();
    } else {
        exponent = take_raised(end);
    }
    if (exponent.digits.empty() || exponent.digits.size() > most_digits)
        return std::nullopt;
    cursor = end;
    return exponent;
}

std::optional<Exponent> take_scientific(Cursor& cursor) {
    constexpr std::size_t most_digits = 3;
    auto end = cursor;
    if (!is_digit(cursor.peek(-1)) || !end.take_one_of(U"eE"))
        return std::nullopt;
    Exponent exponent;
    exponent.negative = end.take_one_of(U"-−");
    const bool sign = exponent.negative || end.take(U'+');
    exponent.digits = end.take_digits();
    const bool capital = cursor.peek() == U'E';
    if (exponent.digits.empty() || exponent.digits.size() > most_digits || (capital && !sign)
        || is_latin(end.peek()) || (end.peek() == U'.' && is_digit(end.peek(1))))
        return std::nullopt;
    cursor = end;
    return exponent;
}

bool is_script_digit(char32_t character) {
    return is_one_of(character, raised) || is_one_of(character, U"⁺⁻⁼ⁿ");
}

} // namespace duologue::reading

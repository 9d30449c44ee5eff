// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/quantity.hpp"

#include "base/unicode.hpp"

namespace duologue::reading {
namespace {

bool take_minus(Cursor& cursor) {
    const auto before = cursor.peek(-1);
    // ω-3 is a name, as is F-16.
    const bool greek = 0x370 <= before && before < 0x400;
    if (is_digit(before) || is_latin(before) || greek || before == U')')
        return false;
    auto sign = cursor;
    if (!sign.take_one_of(U"-−–") || !(is_digit(sign.peek()) || take_currency(sign)))
        return false;
    cursor.skip(1);
    return true;
}

std::optional<Numeral> take_end_of_range(Cursor& cursor, bool money) {
    auto end = cursor;
    if (!take_range_sign(end))
        return std::nullopt;
    if (money)
        (void)take_currency(end);
    const auto last = take_numeral(end);
    if (last)
        cursor = end;
    return last;
}

Range take_han_magnitude(Cursor& cursor) {
    auto end = cursor;
    end.take_blanks();
    const auto begin = end.at();
    while (end.at() < begin + 3 && end.take_one_of(U"十百千万亿萬億多余餘"))
        ;
    if (end.at() > begin)
        cursor = end;
    return {begin, end.at()};
}

bool take_share(Cursor& cursor, Quantity& quantity) {
    auto sign = cursor;
    sign.take_blanks();
    const auto share = sign.peek();
    if (!sign.take_one_of(U"%‰‱"))
        return false;
    quantity.share = share;
    cursor = sign;
    return true;
}

/// A single letter after a number that belongs to a name (iPhone 5s) is no unit.
bool is_part_of_a_name(const Unit& unit, const Cursor& start) {
    return unit.sign.size() == 1 && is_latin(unit.sign.front()) && !start.word_behind().empty();
}

void take_measure(Cursor& cursor, const Cursor& start, Quantity& quantity) {
    auto sign = cursor;
    auto unit = take_unit(sign);
    if (!unit)
        unit = take_currency_behind(sign);
    if (!unit || is_part_of_a_name(*unit, start))
        return;
    quantity.unit = unit;
    quantity.unit_source = {cursor.at(), sign.at()};
    cursor = sign;
}

} // namespace

std::optional<Quantity> take_quantity(Cursor& cursor) {
    auto end = cursor;
    Quantity quantity;
    quantity.negative = take_minus(end);
    quantity.currency = take_currency(end);
    if (quantity.currency)
        end.take_blanks();
    const auto first = take_numeral(end);
    if (!first)
        return std::nullopt;
    quantity.first = *first;
    quantity.last = take_end_of_range(end, quantity.currency.has_value());
    auto magnitude = end;
    const auto exponent = take_magnitude(magnitude);
    const bool spelled_out = is_latin(magnitude.peek(-1)) && is_latin(magnitude.peek(-2));
    if (exponent && (quantity.currency || spelled_out)) {
        quantity.magnitude = exponent;
        end = magnitude;
    } else if (quantity.currency) {
        quantity.han_magnitude = take_han_magnitude(end);
    }
    if (!quantity.currency && !take_share(end, quantity))
        take_measure(end, cursor, quantity);
    quantity.source = {cursor.at(), end.at()};
    cursor = end;
    return quantity;
}

} // namespace duologue::reading

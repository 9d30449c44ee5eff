// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/numeral.hpp"

#include "base/unicode.hpp"

namespace duologue::reading {
namespace {

bool group_follows(const Cursor& cursor) {
    return (cursor.peek() == U',' || cursor.peek() == U'，') && is_digit(cursor.peek(1))
           && is_digit(cursor.peek(2)) && is_digit(cursor.peek(3)) && !is_digit(cursor.peek(4));
}

void take_groups(Cursor& cursor, Numeral& numeral) {
    while (numeral.whole.front() != U'0' && group_follows(cursor)) {
        numeral.whole += cursor.ahead(4).substr(1);
        numeral.grouped = true;
        cursor.skip(4);
    }
}

} // namespace

bool Numeral::is_row() const {
    constexpr std::size_t most_digits_of_an_amount = 16;
    return (whole.size() > 1 && whole.front() == U'0') || whole.size() > most_digits_of_an_amount;
}

Numeral Numeral::shifted(std::size_t places) const {
    auto moved = *this;
    moved.fraction.resize(std::max(places, fraction.size()), U'0');
    moved.whole += moved.fraction.substr(0, places);
    moved.fraction.erase(0, places);
    const auto first = std::min(moved.whole.find_first_not_of(U'0'), moved.whole.size() - 1);
    moved.whole.erase(0, first);
    return moved;
}

std::optional<Numeral> take_numeral(Cursor& cursor) {
    Numeral numeral;
    numeral.source.begin = cursor.at();
    numeral.whole = cursor.take_digits();
    if (numeral.whole.empty()) {
        if (cursor.peek() != U'.' || !is_digit(cursor.peek(1)) || is_latin(cursor.peek(-1)))
            return std::nullopt;
        numeral.whole = U"0";
    } else if (numeral.whole.size() <= 3) {
        take_groups(cursor, numeral);
    }
    if (cursor.peek() == U'.' && is_digit(cursor.peek(1))) {
        cursor.skip(1);
        numeral.fraction = cursor.take_digits();
    }
    numeral.source.end = cursor.at();
    return numeral;
}

std::optional<Numeral> take_whole(Cursor& cursor, std::size_t most) {
    Numeral numeral;
    numeral.source.begin = cursor.at();
    numeral.whole = cursor.take_digits();
    numeral.source.end = cursor.at();
    if (numeral.whole.empty() || numeral.whole.size() > most)
        return std::nullopt;
    return numeral;
}

std::optional<std::vector<Numeral>> take_version(Cursor& cursor) {
    constexpr std::size_t fewest_parts = 3;
    constexpr std::size_t most_parts = 8;
    std::vector<Numeral> parts;
    do {
        const auto part = take_whole(cursor, 5);
        if (!part)
            return std::nullopt;
        parts.push_back(*part);
    } while (parts.size() < most_parts && is_digit(cursor.peek(1)) && cursor.take(U'.'));
    if (parts.size() < fewest_parts)
        return std::nullopt;
    return parts;
}

std::uint64_t value_of(std::u32string_view digits) {
    std::uint64_t value = 0;
    for (const auto digit : digits)
        value = value * 10 + (digit - U'0');
    return value;
}

bool take_range_sign(Cursor& cursor) {
    auto sign = cursor;
    sign.take_blanks();
    if (!sign.take(U"——") && !sign.take_one_of(U"-–—−~～〜‐‑"))
        return false;
    sign.take_blanks();
    cursor = sign;
    return true;
}

} // namespace duologue::reading

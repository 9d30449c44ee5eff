// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/numeral.hpp"

#include "base/unicode.hpp"

#include <algorithm>

namespace duologue::reading {
namespace {

/// `separator` and exactly `width` digits.
bool group_follows(const Cursor& cursor, std::u32string_view separators, std::size_t width) {
    const auto group = cursor.ahead(width + 2);
    return group.size() > width && is_one_of(group[0], separators)
           && std::all_of(group.begin() + 1, group.begin() + 1 + static_cast<std::ptrdiff_t>(width),
                          is_digit)
           && (group.size() == width + 1 || !is_digit(group.back()));
}

bool take_groups(Cursor& cursor, Numeral& numeral, std::u32string_view separators,
                 std::size_t width) {
    while (group_follows(cursor, separators, width)) {
        numeral.whole += cursor.ahead(width + 1).substr(1);
        numeral.grouped = true;
        cursor.skip(width + 1);
    }
    return numeral.grouped;
}

/// Plain blanks also stand between numbers of a list, where no group is likely to be 000, and
/// three of them are rarely made like thousands.
bool take_spaced_groups(Cursor& cursor, Numeral& numeral) {
    auto end = cursor;
    auto spaced = numeral;
    const bool plain = cursor.peek() == U' ';
    if (!take_groups(end, spaced, U" \u00a0\u2009\u202f", 3))
        return false;
    const bool long_row =
        spaced.whole.size() > numeral.whole.size() + 3 && numeral.whole.size() < 3;
    if (plain && !long_row && spaced.whole.find(U"000", numeral.whole.size()) == spaced.whole.npos)
        return false;
    cursor = end;
    numeral = spaced;
    return true;
}

/// 12,0000: a comma at the myriads, unless a year follows it.
bool take_myriads(Cursor& cursor, Numeral& numeral) {
    const bool year = cursor.peek(1) == U'1' || cursor.peek(1) == U'2';
    return !year && take_groups(cursor, numeral, U",", 4);
}

void take_groups(Cursor& cursor, Numeral& numeral) {
    // 9秒58，200米 are two numbers.
    const bool is_rest = is_one_of(cursor.before(numeral.whole.size()).peek(-1), U"秒分");
    if (numeral.whole.front() == U'0' || take_groups(cursor, numeral, is_rest ? U"," : U",，", 3)
        || take_spaced_groups(cursor, numeral))
        return;
    (void)take_myriads(cursor, numeral);
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

bool names_airliner(std::u32string_view digits) {
    return digits.size() == 3 && digits.starts_with(U'7') && is_digit(digits[1])
           && digits.ends_with(U'7');
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

std::u32string take_formation(Cursor& cursor) {
    constexpr std::size_t fewest = 3;
    const auto is_joined = [](char32_t neighbour) {
        return is_latin(neighbour) || is_digit(neighbour) || is_one_of(neighbour, U"-–.");
    };
    const auto ends_sentence = [](const Cursor& mark) {
        return mark.peek() == U'.' && !is_digit(mark.peek(1));
    };
    auto end = cursor;
    std::u32string digits{end.take_digits()};
    while (is_one_of(end.peek(), U"-–") && is_digit(end.peek(1)) && !is_digit(end.peek(2))) {
        digits += end.peek(1);
        end.skip(2);
    }
    if (digits.size() < fewest || is_digit(cursor.peek(1))
        || (is_joined(end.peek()) && !ends_sentence(end)) || is_joined(cursor.peek(-1)))
        return {};
    cursor = end;
    return digits;
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

// SPDX-License-Identifier: GPL-3.0-or-later
// Dates in Mandarin.
#include "base/unicode.hpp"
#include "reading/wording/cardinal_mandarin.hpp"
#include "reading/wording/rules.hpp"

#include <utility>

namespace duologue::reading {
namespace {

bool is_between(const Numeral& numeral, std::uint64_t least, std::uint64_t most) {
    const auto value = value_of(numeral.whole);
    return least <= value && value <= most;
}

bool is_likely_year(const Numeral& numeral) {
    return numeral.is_plain(4) && is_between(numeral, 1900, 2099);
}

std::optional<Numeral> take_part(Cursor& cursor, std::size_t digits, std::uint64_t most) {
    auto part = take_whole(cursor, digits);
    return part && is_between(*part, 1, most) ? part : std::nullopt;
}

Said say_day(const Numeral& month, const std::optional<Numeral>& day, Range source) {
    Said said{.end = source.end, .pieces = {}};
    add_number(said, mandarin_cardinal(month.whole), source, Meaning::order);
    said.pieces.back().as_digit = true;
    said.mandarin(U"月", source);
    if (day) {
        add_number(said, mandarin_cardinal(day->whole), source, Meaning::order);
        said.mandarin(U"日", source);
    }
    return said;
}

Said say_date(const Numeral& year, const Numeral& month, const std::optional<Numeral>& day,
              Range source) {
    Said said{.end = source.end, .pieces = {}};
    add_number(said, mandarin_digits(year.whole), source, Meaning::row);
    said.mandarin(U"年", source);
    said.append(say_day(month, day, source));
    return said;
}

std::optional<Said> year_first(Cursor cursor) {
    const auto begin = cursor.at();
    const auto year = take_whole(cursor, 4);
    const auto separator = cursor.peek();
    if (!year || year->whole.size() != 4 || !cursor.take_one_of(U"-/."))
        return std::nullopt;
    const auto month = take_part(cursor, 2, 12);
    if (!month)
        return std::nullopt;
    const auto end_of_month = cursor.at();
    const auto day = cursor.take(separator) ? take_part(cursor, 2, 31) : std::nullopt;
    if (day && !is_digit(cursor.peek()) && cursor.peek() != separator)
        return say_date(*year, *month, day, {begin, cursor.at()});
    const bool month_alone = cursor.at() == end_of_month && separator != U'.'
                             && is_likely_year(*year) && month->whole.size() == 2
                             && (separator == U'/' || month->whole.front() == U'0');
    if (!month_alone)
        return std::nullopt;
    return say_date(*year, *month, {}, {begin, end_of_month});
}

/// 1/20/2025; 25/12/2024 can only have the day first.
std::optional<Said> year_last(Cursor cursor) {
    constexpr std::uint64_t most_months = 12;
    const auto begin = cursor.at();
    auto month = take_part(cursor, 2, 31);
    if (!month || !cursor.take(U'/'))
        return std::nullopt;
    auto day = take_part(cursor, 2, 31);
    if (!day || !cursor.take(U'/'))
        return std::nullopt;
    if (value_of(month->whole) > most_months)
        std::swap(month, day);
    const auto year = take_whole(cursor, 4);
    if (!year || year->whole.size() != 4 || value_of(month->whole) > most_months)
        return std::nullopt;
    return say_date(*year, *month, day, {begin, cursor.at()});
}

/// The 3/15 of a month and a day.
std::optional<Said> take_day(Cursor& cursor) {
    const auto begin = cursor.at();
    const auto month = take_part(cursor, 2, 12);
    if (!month || !cursor.take(U'/'))
        return std::nullopt;
    const auto day = take_part(cursor, 2, 31);
    if (!day || is_digit(cursor.peek()) || cursor.peek() == U'/')
        return std::nullopt;
    return say_day(*month, day, {begin, cursor.at()});
}

/// 3/15（周五）, 7/1(六).
std::optional<Said> day_of_week(Cursor cursor) {
    const auto said = take_day(cursor);
    cursor.take_blanks();
    if (!said || !cursor.take_one_of(U"(（"))
        return std::nullopt;
    if (cursor.take_one_of(U"周週星"))
        return said;
    return cursor.take_one_of(U"一二三四五六日") && cursor.take_one_of(U")）") ? said
                                                                               : std::nullopt;
}

/// 3/6-3/9
std::optional<Said> days(Cursor cursor) {
    auto said = take_day(cursor);
    const auto dash = cursor.at();
    if (!said || !cursor.take_one_of(U"-–—~～"))
        return std::nullopt;
    const auto last = take_day(cursor);
    if (!last)
        return std::nullopt;
    said->mandarin(U"到", {dash, dash + 1});
    said->append(*last);
    return said;
}

/// 20250120 is read digit by digit.
std::optional<Said> joined(Cursor cursor) {
    const auto number = take_whole(cursor, 8);
    if (!number || !number->is_plain(8) || is_latin(cursor.peek()) || is_han(cursor.peek()))
        return std::nullopt;
    const auto year = number->whole.substr(0, 4);
    const auto month = value_of(number->whole.substr(4, 2));
    const auto day = value_of(number->whole.substr(6));
    if (year < U"1900" || year > U"2099" || month < 1 || month > 12 || day < 1 || day > 31)
        return std::nullopt;
    Said said{.end = cursor.at(), .pieces = {}};
    add_number(said, mandarin_digits(number->whole), number->source, Meaning::row);
    return said;
}

/// The 01 of 01月05日, without its zero.
std::optional<Said> padded(Cursor cursor) {
    const auto number = take_whole(cursor, 2);
    const bool zero = number && number->is_plain(2) && number->whole.front() == U'0';
    auto after = cursor;
    after.take_blanks();
    if (!zero || number->is(U"00") || !after.take_one_of(U"月日"))
        return std::nullopt;
    Said said{.end = cursor.at(), .pieces = {}};
    add_number(said, mandarin_cardinal(number->whole), number->source, Meaning::row);
    return said;
}

} // namespace

std::optional<Said> mandarin_date(Cursor cursor) {
    if (is_digit(cursor.peek(-1)))
        return std::nullopt;
    constexpr auto rules =
        std::to_array<Rule>({year_first, year_last, day_of_week, days, joined, padded});
    return first_of(rules, cursor);
}

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
// Dates, decades and times of day in English.
#include "base/unicode.hpp"
#include "reading/wording/calendar.hpp"
#include "reading/wording/cardinal_english.hpp"
#include "reading/wording/clock_time.hpp"
#include "reading/wording/rules.hpp"

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

/// Moves past a month's name or its abbreviation with or without a dot; January is 1.
std::size_t take_month(Cursor& cursor) {
    auto end = cursor;
    const auto letters = end.take_letters();
    if (letters.size() < 3 || is_latin(cursor.peek(-1)))
        return 0;
    for (std::size_t i = 0; i < months.size(); ++i) {
        const bool whole = letters == months[i];
        const bool cut = letters.size() <= 4 && months[i].starts_with(letters);
        if (!whole && !cut && !(letters == U"Sept" && i == 8))
            continue;
        if (!whole)
            end.take(U'.');
        cursor = end;
        return i + 1;
    }
    return 0;
}

std::optional<Numeral> take_day(Cursor& cursor) {
    auto end = cursor;
    const auto day = take_whole(end, 2);
    if (!day || value_of(day->whole) < 1 || value_of(day->whole) > 31 || end.peek() == U':')
        return std::nullopt;
    for (const auto ending : {U"st"sv, U"nd"sv, U"rd"sv, U"th"sv})
        if (end.take(ending))
            break;
    const bool is_amount = end.peek() == U'%' || (end.peek() == U'.' && is_digit(end.peek(1)))
                           || (end.peek() == U',' && is_digit(end.peek(1)) && is_digit(end.peek(3))
                               && !is_digit(end.peek(4)));
    if (is_latin(end.peek()) || is_digit(end.peek()) || is_amount)
        return std::nullopt;
    cursor = end;
    return day;
}

std::optional<Numeral> take_year(Cursor& cursor) {
    auto end = cursor;
    end.take_blanks();
    const auto year = take_whole(end, 4);
    if (!year || year->whole.size() != 4 || is_latin(end.peek()))
        return std::nullopt;
    cursor = end;
    return year;
}

Range since(const Cursor& start, const Cursor& end) {
    return {start.at(), end.at()};
}

/// The year after a day or month, with the comma before it.
void say_year(Said& said, Cursor& cursor) {
    auto end = cursor;
    const auto comma = end.at();
    const bool pause = end.take(U',');
    const auto year = take_year(end);
    if (!year)
        return;
    if (pause)
        said.english(U"，", {comma, comma + 1});
    said.english(english_year(year->whole), year->source);
    cursor = end;
}

/// January 20, 2025; Jan. 20–24; May 2019.
std::optional<Said> month_first(Cursor cursor) {
    const auto start = cursor;
    const auto month = take_month(cursor);
    if (month == 0)
        return std::nullopt;
    Said said;
    said.english(std::u32string(months[month - 1]), since(start, cursor));
    auto end = cursor;
    end.take_blanks();
    if (const auto day = take_day(end)) {
        said.english(english_ordinal(day->whole), day->source);
        cursor = end;
        if (take_range_sign(end)) {
            if (const auto last = take_day(end)) {
                said.english(U"to", {day->source.end, last->source.begin});
                said.english(english_ordinal(last->whole), last->source);
                cursor = end;
            }
        }
    } else if (auto year = cursor; !take_year(year)) {
        return std::nullopt;
    }
    say_year(said, cursor);
    said.end = cursor.at();
    return said;
}

/// 20 January 2025, 1st of May.
std::optional<Said> day_first(Cursor cursor) {
    if (is_digit(cursor.peek(-1)) || cursor.peek(-1) == U'.')
        return std::nullopt;
    const auto article = cursor.word_behind();
    const bool definite = article == U"the" || article == U"The";
    const auto day = take_day(cursor);
    if (!day || !cursor.take_blanks())
        return std::nullopt;
    if (cursor.take(U"of"))
        cursor.take_blanks();
    const auto start = cursor;
    const auto month = take_month(cursor);
    if (month == 0)
        return std::nullopt;
    Said said;
    said.english((definite ? U"" : U"the ") + english_ordinal(day->whole) + U" of", day->source);
    said.english(std::u32string(months[month - 1]), since(start, cursor));
    say_year(said, cursor);
    said.end = cursor.at();
    return said;
}

Said say_numbers(std::size_t month, const Numeral& day, std::u32string_view year, Range source) {
    Said said{.end = source.end, .pieces = {}};
    said.english(std::u32string(months[month - 1]), source);
    said.english(english_ordinal(day.whole), source);
    said.english(english_year(year), source);
    return said;
}

/// Of 03/04/25 the century is this one, of 11/9/89 the last.
std::u32string four_digits(const Numeral& year) {
    constexpr auto last_of_this = U"49"sv;
    if (!year.is_plain(2))
        return year.whole;
    return (year.whole <= last_of_this ? U"20" : U"19") + year.whole;
}

/// 2025-01-20; 1/20/2025 with the month first, if it can be one.
std::optional<Said> in_digits(Cursor cursor) {
    const auto begin = cursor.at();
    const auto first = take_whole(cursor, 4);
    const auto separator = cursor.peek();
    if (!first || !cursor.take_one_of(U"-/"))
        return std::nullopt;
    const auto second = take_whole(cursor, 2);
    if (!second || !cursor.take(separator))
        return std::nullopt;
    const auto third = take_whole(cursor, 4);
    if (!third || is_digit(cursor.peek()) || cursor.peek() == separator)
        return std::nullopt;
    const bool year_first = first->whole.size() == 4;
    const bool short_year = separator == U'/' && first->whole.size() <= 2 && third->is_plain(2);
    const auto year = year_first ? first->whole : four_digits(*third);
    const bool day_first = !year_first && value_of(first->whole) > 12;
    const auto& month = year_first || day_first ? *second : *first;
    const auto& day = year_first ? *third : day_first ? *first : *second;
    const auto number = value_of(month.whole);
    if (year.size() != 4 || (third->is_plain(2) && !year_first && !short_year) || number < 1
        || number > 12 || value_of(day.whole) > 31)
        return std::nullopt;
    return say_numbers(number, day, year, {begin, cursor.at()});
}

/// 2024/25.
std::optional<Said> season(Cursor cursor) {
    const auto first = take_whole(cursor, 4);
    if (!first || first->whole < U"1900" || first->whole > U"2099" || !cursor.take(U'/'))
        return std::nullopt;
    const auto last = take_whole(cursor, 2);
    if (!last || !last->is_plain(2) || cursor.peek() == U'/'
        || value_of(last->whole) != (value_of(first->whole) + 1) % 100)
        return std::nullopt;
    Said said{.end = cursor.at(), .pieces = {}};
    said.english(english_year(first->whole), first->source);
    said.english(english_sixtieth(*last), last->source);
    return said;
}

void say_time(Said& said, const ClockTime& time) {
    auto text = english_cardinal(time.hour.whole);
    const bool full_hour = !time.minute || (time.minute->is(U"00") && !time.second);
    if (full_hour && value_of(time.hour.whole) == 0)
        text = U"midnight";
    else if (!full_hour)
        text += U" " + english_sixtieth(*time.minute);
    else if (time.half == ClockTime::Half::unsaid)
        text += value_of(time.hour.whole) <= 12 ? U" o'clock" : U" hundred hours";
    if (time.second)
        text += U" " + english_sixtieth(*time.second);
    if (time.half != ClockTime::Half::unsaid && !time.shares_half)
        text += time.half == ClockTime::Half::morning ? U" A.M" : U" P.M";
    said.english(std::move(text), time.source);
    said.end = time.source.end;
}

/// c. 1850, ca. 500.
std::optional<Said> circa(Cursor cursor) {
    const auto start = cursor;
    if (is_latin(start.peek(-1)) || !(cursor.take(U"c.") || cursor.take(U"ca.")))
        return std::nullopt;
    cursor.take_blanks();
    if (!is_digit(cursor.peek()))
        return std::nullopt;
    auto said = say_english(since(start, cursor), U"circa");
    if (const auto year = take_year(cursor); year && year->whole < U"2100") {
        said.english(english_year(year->whole), year->source);
        said.end = cursor.at();
    }
    return said;
}

} // namespace

std::optional<Said> english_date(Cursor cursor) {
    if (auto said = circa(cursor))
        return said;
    if (auto said = month_first(cursor))
        return said;
    if (auto said = day_first(cursor))
        return said;
    if (is_digit(cursor.peek(-1)))
        return std::nullopt;
    if (auto said = in_digits(cursor))
        return said;
    return season(cursor);
}

std::optional<Said> english_date_inside(Cursor cursor) {
    return month_first(cursor);
}

std::optional<Said> english_decade(Cursor cursor) {
    const auto begin = cursor.at();
    const bool cut = cursor.take(U'\'') || cursor.take(U'‘');
    const auto number = take_whole(cursor, 4);
    if (!number || number->whole.back() != U'0' || number->whole.size() % 2 != 0)
        return std::nullopt;
    cursor.take(U'\'');
    if (!cursor.take(U's') || is_latin(cursor.peek()) || (cut && number->whole.size() != 2))
        return std::nullopt;
    const auto year =
        number->whole.size() == 4 ? english_year(number->whole) : english_cardinal(number->whole);
    return say_english({begin, cursor.at()}, english_plural(year));
}

std::optional<Said> english_clock(Cursor cursor) {
    const auto begin = take_opening_time(cursor);
    if (!begin)
        return std::nullopt;
    Said said;
    say_time(said, *begin);
    const auto sign = cursor.at();
    if (!take_range_sign(cursor))
        return said;
    const Range between{sign, cursor.at()};
    if (const auto end = take_clock_time(cursor)) {
        said.english(U"to", between);
        say_time(said, *end);
    }
    return said;
}

} // namespace duologue::reading

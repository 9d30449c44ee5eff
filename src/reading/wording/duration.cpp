// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths of time in two units: 4h18min, 2m30s, 1:55.00.
#include "base/unicode.hpp"
#include "reading/wording/cardinal_english.hpp"
#include "reading/wording/cardinal_mandarin.hpp"
#include "reading/wording/rules.hpp"

#include <array>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

/// How two units are written and called.
struct Style {
    std::u32string_view first;
    std::u32string_view second;
    std::array<std::u32string_view, 2> mandarin;
    std::array<std::u32string_view, 2> english;
};

constexpr std::array styles{
    Style{U"h", U"min", {U"小时", U"分钟"}, {U"hour", U"minute"}},
    Style{U"h", U"m", {U"小时", U"分钟"}, {U"hour", U"minute"}},
    Style{U"min", U"s", {U"分", U"秒"}, {U"minute", U"second"}},
    Style{U"m", U"s", {U"分", U"秒"}, {U"minute", U"second"}},
    Style{U":", U"", {U"分", U"秒"}, {U"", U""}},
};

struct Duration {
    Style style;
    Numeral first;
    Numeral second;
    std::u32string fraction; ///< of a second, where a colon stands before it
    Range source;
};

/// 1:55.00 has hundredths or thousandths; 1:55 is a time of day or a ratio.
bool is_stopped(const Duration& duration) {
    const auto places = duration.fraction.size();
    return duration.second.is_plain(2) && value_of(duration.second.whole) < 60
           && (places == 2 || places == 3);
}

std::optional<Duration> take_style(Cursor& cursor, const Style& style) {
    auto end = cursor;
    const auto first = take_whole(end, 2);
    if (!first || !end.take(style.first))
        return std::nullopt;
    if (!style.second.empty())
        end.take(U' ');
    const auto second = take_whole(end, 2);
    if (!second || !end.take(style.second))
        return std::nullopt;
    Duration duration{style, *first, *second, {}, {}};
    const bool colon = style.second.empty();
    if (colon && end.take(U'.'))
        duration.fraction = end.take_digits();
    if (is_latin(end.peek()) || is_digit(end.peek()) || (colon && !is_stopped(duration)))
        return std::nullopt;
    duration.source = {cursor.at(), end.at()};
    cursor = end;
    return duration;
}

std::optional<Duration> take_duration(Cursor& cursor) {
    if (is_latin(cursor.peek(-1)) || is_digit(cursor.peek(-1)))
        return std::nullopt;
    for (const auto& style : styles)
        if (auto duration = take_style(cursor, style))
            return duration;
    return std::nullopt;
}

/// In 45:30, where minutes are too many for an hour of the day.
std::optional<Said> stopped_time(Cursor cursor) {
    constexpr std::array leads{U"in"sv,   U"at"sv,     U"At"sv, U"under"sv,
                               U"took"sv, U"around"sv, U"ran"sv};
    const auto start = cursor;
    const auto minutes = take_whole(cursor, 2);
    const bool colon =
        minutes && minutes->is_plain(2) && minutes->whole > U"24" && cursor.take(U':');
    const auto seconds = colon ? take_whole(cursor, 2) : std::nullopt;
    const bool goes_on = is_latin(cursor.peek()) || cursor.peek() == U':';
    if (!seconds || !seconds->is_plain(2) || seconds->whole >= U"60" || goes_on
        || !is_one_of(start.word_behind(), leads))
        return std::nullopt;
    return say_english({start.at(), cursor.at()},
                       english_cardinal(minutes->whole) + U" " + english_sixtieth(*seconds));
}

std::u32string counted(const Numeral& number, std::u32string_view name) {
    return english_number(number) + U" " + std::u32string(name) + (number.is(U"1") ? U"" : U"s");
}

} // namespace

std::optional<Said> mandarin_duration(Cursor cursor) {
    const auto duration = take_duration(cursor);
    if (!duration)
        return std::nullopt;
    const auto& [style, first, second, fraction, source] = *duration;
    Said said{.end = cursor.at(), .pieces = {}};
    add_number(said, first.is(U"2") ? U"两" : mandarin_number(first), source, Meaning::amount);
    said.mandarin(std::u32string(style.mandarin[0]), source);
    add_number(said, mandarin_number(second), source, Meaning::amount);
    said.mandarin(std::u32string(style.mandarin[1]), source);
    if (!fraction.empty())
        add_number(said, mandarin_digits(fraction), source, Meaning::row);
    return said;
}

std::optional<Said> english_duration(Cursor cursor) {
    if (auto said = stopped_time(cursor))
        return said;
    const auto duration = take_duration(cursor);
    if (!duration)
        return std::nullopt;
    const auto& [style, first, second, fraction, source] = *duration;
    Said said{.end = cursor.at(), .pieces = {}};
    if (fraction.empty())
        said.english(counted(first, style.english[0]) + U" " + counted(second, style.english[1]),
                     source);
    else
        said.english(english_number(first) + U" " + english_sixtieth(second) + U" point "
                         + english_digits(fraction),
                     source);
    return said;
}

} // namespace duologue::reading

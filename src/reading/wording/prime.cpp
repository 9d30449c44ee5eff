// SPDX-License-Identifier: GPL-3.0-or-later
// Minutes and seconds, of an arc or of time, and feet and inches, marked by primes.
#include "base/unicode.hpp"
#include "reading/wording/cardinal_english.hpp"
#include "reading/wording/cardinal_mandarin.hpp"
#include "reading/wording/rules.hpp"

#include <array>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

/// 39°54'20": each part that is written.
struct Primes {
    std::optional<Numeral> degrees;
    Numeral minutes;
    std::optional<Numeral> seconds;
    Range source;
};

std::optional<Numeral> take_marked(Cursor& cursor, std::u32string_view marks) {
    auto end = cursor;
    const auto number = take_numeral(end);
    if (!number || !end.take_one_of(marks))
        return std::nullopt;
    cursor = end;
    return number;
}

/// One prime alone may be a quotation mark, so it needs a second one or degrees.
std::optional<Primes> take_primes(Cursor& cursor) {
    auto end = cursor;
    Primes primes;
    primes.degrees = take_marked(end, U"°");
    const auto minutes = take_marked(end, U"'′");
    if (!minutes || is_digit(cursor.peek(-1)))
        return std::nullopt;
    primes.minutes = *minutes;
    primes.seconds = take_marked(end, U"\"″”");
    if (!primes.degrees && !primes.seconds)
        return std::nullopt;
    primes.source = {cursor.at(), end.at()};
    cursor = end;
    return primes;
}

/// 12' or 3", as feet or inches.
struct Length {
    Numeral number;
    bool inches = false;
};

std::optional<Length> take_length(Cursor& cursor) {
    if (const auto feet = take_marked(cursor, U"'′"))
        return Length{*feet};
    if (const auto inches = take_marked(cursor, U"\"″"))
        return Length{*inches, true};
    return std::nullopt;
}

/// 12' x 14'.
std::optional<Said> english_area(Cursor cursor) {
    const auto begin = cursor.at();
    const auto width = take_length(cursor);
    cursor.take_blanks();
    const bool by = width && cursor.take_one_of(U"x×");
    cursor.take_blanks();
    const auto length = by ? take_length(cursor) : std::nullopt;
    if (!length)
        return std::nullopt;
    const auto side = [](const Length& edge) {
        return english_number(edge.number) + (edge.inches ? U" inch" : U" foot");
    };
    return say_english({begin, cursor.at()}, side(*width) + U" by " + side(*length));
}

/// 5' long, 3" wide.
std::optional<Said> english_extent(Cursor cursor) {
    constexpr std::array extents{U"long"sv, U"wide"sv, U"tall"sv, U"deep"sv, U"high"sv, U"thick"sv};
    const auto begin = cursor.at();
    const auto length = take_length(cursor);
    auto extent = cursor;
    extent.take_blanks();
    if (!length || !is_one_of(extent.take_letters(), extents))
        return std::nullopt;
    return say_english({begin, cursor.at()},
                       english_number(length->number) + (length->inches ? U" inches" : U" feet"));
}

/// The 7'15" of 7'15" per mile are minutes and seconds.
bool is_pace(Cursor end) {
    end.take_blanks();
    return end.take(U"per ") || end.take(U"a mile") || end.take(U'/');
}

} // namespace

std::optional<Said> mandarin_prime(Cursor cursor) {
    const auto start = cursor;
    const auto primes = take_primes(cursor);
    if (!primes)
        return std::nullopt;
    Said said{.end = cursor.at(), .pieces = {}};
    const auto say = [&](const std::optional<Numeral>& number, std::u32string_view name) {
        if (!number)
            return;
        add_number(said, mandarin_number(*number), primes->source, Meaning::amount);
        said.mandarin(std::u32string(name), primes->source);
    };
    const bool is_height = trim(start.behind(4)).ends_with(U'高') && !primes->degrees;
    say(primes->degrees, U"度");
    say(primes->minutes, is_height ? U"英尺" : U"分");
    say(primes->seconds, is_height ? U"英寸" : U"秒");
    return said;
}

std::optional<Said> english_prime(Cursor cursor) {
    constexpr auto lengths = std::to_array<Rule>({english_area, english_extent});
    if (auto said = first_of(lengths, cursor))
        return said;
    const auto primes = take_primes(cursor);
    if (!primes)
        return std::nullopt;
    const auto counted = [](const Numeral& number, std::u32string_view name) {
        return english_number(number) + U" " + std::u32string(name)
               + (number.is(U"1") ? U"" : U"s");
    };
    std::u32string text;
    if (primes->degrees) {
        text = counted(*primes->degrees, U"degree") + U" " + counted(primes->minutes, U"minute");
        if (primes->seconds)
            text += U" " + counted(*primes->seconds, U"second");
    } else {
        text = english_number(primes->minutes) + (is_pace(cursor) ? U" " : U" foot ")
               + english_number(*primes->seconds);
    }
    Said said{.end = cursor.at(), .pieces = {}};
    said.english(std::move(text), primes->source);
    return said;
}

} // namespace duologue::reading

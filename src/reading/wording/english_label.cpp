// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in English that are names or ranks rather than amounts.
#include "base/unicode.hpp"
#include "reading/wording/cardinal_english.hpp"
#include "reading/wording/quantity.hpp"
#include "reading/wording/rules.hpp"
#include "reading/wording/unit.hpp"

#include <algorithm>
#include <array>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

std::u32string model_number(const Numeral& numeral) {
    const auto digits = numeral.whole.size();
    if (digits == 2 && numeral.is_row())
        return english_telephone(numeral.whole);
    if (numeral.is_row() || !numeral.fraction.empty() || digits < 3)
        return english_number(numeral);
    return digits <= 4 ? english_pairs(numeral.whole) : english_digits(numeral.whole);
}

bool is_joined_to_name(const Cursor& cursor) {
    const bool hyphen = cursor.peek(-1) == U'-' || cursor.peek(-1) == U'–';
    return is_latin(cursor.peek(-1))
           || (hyphen
               && ((is_latin(cursor.peek(-2)) && !is_measured(cursor.before(1)))
                   || (is_digit(cursor.peek(-2)) && is_latin(cursor.peek(-3)))));
}

/// 1080p.
bool is_resolution(const Numeral& numeral, const Cursor& end) {
    return (numeral.is_plain(3) || numeral.is_plain(4)) && end.peek() == U'p'
           && !is_latin(end.peek(1));
}

/// 747s, 747-400.
bool is_airliner(const Numeral& numeral, const Cursor& end) {
    const bool plural = end.peek() == U's' && !is_latin(end.peek(1));
    return numeral.is_plain(3) && names_airliner(numeral.whole)
           && (plural || (end.peek() == U'-' && is_digit(end.peek(1))));
}

/// What has numbers that are read in pairs: Room 101, Flight 370.
bool is_numbered(std::u32string_view name) {
    constexpr std::array things{
        U"Room"sv,    U"room"sv,      U"Flight"sv, U"flight"sv,     U"Section"sv,
        U"section"sv, U"Highway"sv,   U"Route"sv,  U"Boeing"sv,     U"Airbus"sv,
        U"Suite"sv,   U"Apartment"sv, U"Form"sv,   U"error"sv,      U"Error"sv,
        U"status"sv,  U"Bus"sv,       U"bus"sv,    U"Channel"sv,    U"Unit"sv,
        U"Gate"sv,    U"Building"sv,  U"Port"sv,   U"Resolution"sv, U"port"sv,
    };
    return std::find(things.begin(), things.end(), name) != things.end();
}

/// RTX 4090, a Boeing 747: three digits or more after a name, and no year.
bool is_number_of_a_name(const Numeral& numeral, const Cursor& start) {
    if (!numeral.is_plain(3) && !numeral.is_plain(4))
        return false;
    const bool year = numeral.is_plain(4) && numeral.whole >= U"1000" && numeral.whole < U"2100";
    const auto name = start.word_behind();
    if (is_numbered(name) && start.peek(-1) == U' ')
        return true;
    const bool capitals = name.size() >= 2 && is_capital(name[1]);
    const bool mid_sentence = start.at() > name.size() + 1;
    return !year && !name.empty() && is_capital(name[0]) && (capitals || mid_sentence);
}

/// A number that is called the same wherever it stands.
struct NumberName {
    std::u32string_view digits;
    std::u32string_view name;
};

constexpr std::array names{NumberName{U"007", U"double oh seven"},
                           NumberName{U"404", U"four oh four"},
                           NumberName{U"911", U"nine one one"}};

/// '08
std::optional<Said> short_year(Cursor cursor) {
    const auto begin = cursor.at();
    const bool cut = cursor.take_one_of(U"'‘");
    const auto number = take_whole(cursor, 2);
    if (!cut || !number || !number->is_plain(2) || number->whole.front() != U'0'
        || is_latin(cursor.peek()))
        return std::nullopt;
    return say_english({begin, cursor.at()}, english_telephone(number->whole));
}

/// Batted .312, a .500 team, a .22 rifle: decimals that are said as whole numbers.
std::optional<Said> decimals(Cursor cursor) {
    constexpr std::array feats{U"hit"sv, U"hits"sv,   U"hitting"sv,
                               U"bat"sv, U"batted"sv, U"batting"sv};
    constexpr std::array things{U"hitter"sv,   U"average"sv,  U"team"sv,    U"record"sv,
                                U"batting"sv,  U"slugging"sv, U"caliber"sv, U"pistol"sv,
                                U"revolver"sv, U"rifle"sv};
    const auto start = cursor;
    const auto number = take_numeral(cursor);
    if (!number || !number->begins_with_point() || number->fraction.size() < 2
        || number->fraction.size() > 3)
        return std::nullopt;
    auto thing = cursor;
    thing.take_blanks();
    if (!(number->fraction.size() == 3 && is_one_of(start.word_behind(), feats))
        && !is_one_of(thing.take_letters(), things))
        return std::nullopt;
    return say_english(number->source, number->fraction.size() == 3
                                           ? english_pairs(number->fraction)
                                           : english_cardinal(number->fraction));
}

} // namespace

std::optional<Said> english_rank(Cursor cursor) {
    const auto start = cursor;
    const bool sign = cursor.take(U'#') || cursor.take(U'№') || cursor.take(U"No.")
                      || cursor.take(U"no.") || cursor.take(U"NO.") || cursor.take(U"Nos.");
    const bool page = !sign && cursor.take(U"p.");
    if (sign || page)
        cursor.take_blanks();
    const auto number = take_numeral(cursor);
    if (!number || is_latin(start.peek(-1)) || !number->fraction.empty())
        return std::nullopt;
    Said said;
    if (sign || page) {
        said.english((page ? U"page " : U"number ") + english_number(*number),
                     {start.at(), cursor.at()});
    } else {
        const bool ending =
            cursor.take(U"st") || cursor.take(U"nd") || cursor.take(U"rd") || cursor.take(U"th");
        if (!ending || is_latin(cursor.peek()))
            return std::nullopt;
        said.english(english_ordinal(number->whole), {start.at(), cursor.at()});
    }
    said.end = cursor.at();
    return said;
}

std::optional<Said> english_provision(Cursor cursor) {
    const auto start = cursor;
    const auto number = take_whole(cursor, 3);
    const auto letter = cursor.peek();
    if (!number || is_latin(start.peek(-1)) || !cursor.take_one_of(U"abc") || !cursor.take(U'-'))
        return std::nullopt;
    const auto part = take_whole(cursor, 2);
    if (!part || is_latin(cursor.peek()) || is_digit(cursor.peek()))
        return std::nullopt;
    Said said{.end = cursor.at(), .pieces = {}};
    said.english(english_cardinal(number->whole) + U" "
                     + (letter == U'a' ? U"eh" : std::u32string{letter}) + U" "
                     + english_cardinal(part->whole),
                 {start.at(), cursor.at()});
    return said;
}

std::optional<Said> english_label(Cursor cursor) {
    const auto begin = cursor.at();
    if (auto year = short_year(cursor))
        return year;
    if (auto provision = english_provision(cursor))
        return provision;
    if (auto said = decimals(cursor))
        return said;
    if (const auto digits = take_formation(cursor); !digits.empty()) {
        Said said{.end = cursor.at(), .pieces = {}};
        said.english(english_digits(digits), {begin, cursor.at()});
        return said;
    }
    const auto number = take_whole(cursor, 3);
    const bool goes_on = is_latin(cursor.peek()) || is_one_of(cursor.peek(), U"%")
                         || (is_one_of(cursor.peek(), U".,") && is_digit(cursor.peek(1)));
    const auto* const named =
        number ? std::ranges::find(names, number->whole, &NumberName::digits) : names.end();
    if (named == names.end() || goes_on || counts_things(cursor) || is_latin(cursor.peek(-4)))
        return std::nullopt;
    return say_english({begin, cursor.at()}, std::u32string(named->name));
}

std::optional<Said> english_model(Cursor cursor) {
    const auto start = cursor;
    const auto numeral = take_numeral(cursor);
    if (!numeral
        || (!is_joined_to_name(start) && !is_number_of_a_name(*numeral, start)
            && !is_resolution(*numeral, cursor) && !is_airliner(*numeral, cursor)))
        return std::nullopt;
    auto words = model_number(*numeral);
    // H100s, 747s
    if (cursor.peek() == U's' && !is_latin(cursor.peek(1)) && !is_small(start.peek(-1))) {
        cursor.skip(1);
        words = english_plural(std::move(words));
    }
    return say_english({start.at(), cursor.at()}, std::move(words));
}

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
// Signs and relations of numbers in an English sentence.
#include "base/unicode.hpp"
#include "reading/wording/cardinal_english.hpp"
#include "reading/wording/power.hpp"
#include "reading/wording/quantity.hpp"
#include "reading/wording/relation.hpp"
#include "reading/wording/rules.hpp"
#include "reading/wording/symbol.hpp"
#include "reading/wording/unit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

std::u32string fraction(const Numeral& above, const Numeral& below) {
    const bool single = above.is(U"1");
    auto part = below.is(U"2")   ? std::u32string(single ? U"half" : U"halves")
                : below.is(U"4") ? std::u32string(single ? U"quarter" : U"quarters")
                                 : english_ordinal(below.whole) + (single ? U"" : U"s");
    return english_number(above) + U" " + part;
}

constexpr std::u32string_view halves = U"½⅓⅔¼¾⅕⅛";

/// 1⅔ needs its "and".
std::u32string after_whole_number(const Cursor& cursor, std::u32string_view name) {
    const bool joined = is_one_of(cursor.peek(), halves) && is_digit(cursor.peek(-1));
    return joined ? U"and " + std::u32string(name == U"one half" ? U"a half" : name)
                  : std::u32string(name);
}

/// 3×4=12 and 3×10⁸ are sums, 3×4 on its own a size.
bool goes_on_to_equal(Cursor after) {
    after.take_blanks();
    return is_one_of(after.peek(), U"=^⁰¹²³⁴⁵⁶⁷⁸⁹⁻");
}

/// The tsp of 3/4 tsp.
void say_unit_behind(Said& said, Cursor cursor, bool singular) {
    const auto unit = take_unit(cursor);
    if (!unit)
        return;
    said.english(std::u32string(singular ? unit->singular : unit->plural), {said.end, cursor.at()});
    said.end = cursor.at();
}

std::optional<Said> power(Cursor cursor) {
    const auto start = cursor;
    const auto scientific = take_scientific(cursor);
    const auto exponent = scientific ? scientific : take_exponent(cursor);
    if (!exponent)
        return std::nullopt;
    const bool plain = !exponent->negative && !scientific;
    auto text = plain && exponent->digits == U"2" ? std::u32string(U"squared")
                : plain && exponent->digits == U"3"
                    ? std::u32string(U"cubed")
                    : std::u32string(scientific ? U"times ten " : U"") + U"to the power of "
                          + (exponent->negative ? U"minus " : U"")
                          + english_cardinal(exponent->digits);
    auto said = say_english({start.at(), cursor.at()}, std::move(text));
    if (is_digit(start.peek(-1)))
        say_unit_behind(said, cursor, false);
    return said;
}

/// The $60 of $60/MTok.
bool is_price(Cursor cursor) {
    while (is_digit(cursor.peek(-1)) || is_one_of(cursor.peek(-1), U".,"))
        cursor = cursor.before(1);
    return is_one_of(cursor.peek(-1), U"$€£");
}

/// Ca²⁺, Na⁺.
std::optional<Said> charge(Cursor cursor) {
    const auto start = cursor;
    if (!is_latin(cursor.peek(-1)))
        return std::nullopt;
    const auto count = take_exponent(cursor);
    const auto sign = cursor.peek();
    if (!cursor.take_one_of(U"⁺⁻"))
        return std::nullopt;
    const auto number = count ? english_cardinal(count->digits) + U" " : std::u32string();
    return say_english({start.at(), cursor.at()}, number + (sign == U'⁺' ? U"plus" : U"minus"));
}

/// The x of 8xH100.
std::optional<Said> times_model(Cursor cursor) {
    const bool joins = is_digit(cursor.peek(-1)) && is_capital(cursor.peek(1));
    return joins && cursor.peek() == U'x' ? std::optional(say_english(cursor.here(), U"x"))
                                          : std::nullopt;
}

std::optional<Said> per(Cursor cursor) {
    const auto start = cursor;
    if (!cursor.take(U'/') || !is_measured(start))
        return std::nullopt;
    if (const auto unit = take_unit(cursor))
        return say_english({start.at(), cursor.at()}, U"per " + std::u32string(unit->singular));
    auto word = cursor;
    const bool is_word =
        is_small(cursor.peek()) && word.take_letters().size() > 1 && !is_digit(word.peek());
    return is_word || (is_latin(cursor.peek()) && is_price(start))
               ? std::optional(say_english(start.here(), U"per"))
               : std::nullopt;
}

/// ~50, ~$50.
std::optional<Said> roughly(Cursor cursor) {
    const auto sign = cursor.here();
    return take_about_sign(cursor) ? std::optional(say_english(sign, U"about")) : std::nullopt;
}

bool is_decoration(const Cursor& cursor) {
    const auto after = trim(cursor.ahead(3).substr(1));
    const bool number_or_word =
        !after.empty()
        && (is_digit(after.front()) || is_latin(after.front()) || after.front() == U'.');
    return cursor.peek() == U'#' || (is_one_of(cursor.peek(), U"<>=$€£¥&@") && !number_or_word);
}

/// 5' to 3', f′(x).
std::optional<Said> prime(Cursor cursor) {
    constexpr std::array ends{U" to "sv, U" end"sv, U"-end"sv, U" UTR"sv, U"-UTR"sv, U" unt"sv};
    const auto after = cursor.ahead(5).substr(1);
    const bool strand = is_one_of(cursor.peek(-1), U"35") && !is_digit(cursor.peek(-2));
    const bool marked = cursor.peek() == U'′'
                        || (cursor.peek() == U'\'' && strand
                            && (std::ranges::find(ends, after) != ends.end()
                                || cursor.behind(4).starts_with(U"to ")));
    return marked ? std::optional(say_english(cursor.here(), U"prime")) : std::nullopt;
}

/// The - of a mark at school: an A-, from C+ to B-.
std::optional<Said> minus_grade(Cursor cursor) {
    constexpr std::array leads{U"a"sv,  U"an"sv,  U"and"sv,   U"or"sv,  U"to"sv,
                               U"of"sv, U"got"sv, U"grade"sv, U"from"sv};
    const bool graded = is_one_of(cursor.peek(-1), U"ABCDF") && cursor.peek(-2) == U' '
                        && is_one_of(cursor.before(2).word_behind(), leads);
    const bool goes_on = is_latin(cursor.peek(1)) || is_digit(cursor.peek(1));
    return cursor.peek() == U'-' && graded && !goes_on
               ? std::optional(say_english(cursor.here(), U"minus"))
               : std::nullopt;
}

/// 150+ mph.
std::optional<Said> plus_measure(Cursor cursor) {
    const auto start = cursor;
    if (!is_digit(cursor.peek(-1)) || !cursor.take(U'+'))
        return std::nullopt;
    const auto unit = take_unit(cursor);
    return unit ? std::optional(
               say_english({start.at(), cursor.at()}, U"plus " + std::u32string(unit->plural)))
                : std::nullopt;
}

/// Q*.
std::optional<Said> star(Cursor cursor) {
    return is_star_of_name(cursor) ? std::optional(say_english(cursor.here(), U"star"))
                                   : std::nullopt;
}

/// The brackets of P(doom) and 34(b), which make no pause; but: 7-6(5).
std::optional<Said> bracket(Cursor cursor) {
    constexpr std::size_t longest = 12;
    const bool closes = cursor.peek() == U')';
    const auto inside = closes ? cursor.behind(longest) : cursor.ahead(longest).substr(1);
    const auto other = closes ? inside.rfind(U'(') : inside.find(U')');
    if (!is_one_of(cursor.peek(), U"()") || other == inside.npos)
        return std::nullopt;
    const auto open = closes ? cursor.before(inside.size() - other) : cursor;
    const auto before = open.peek(-1);
    const bool joined = before == U')' || (is_latin(before) && !is_latin(open.peek(-2)))
                        || (is_digit(before) && is_latin(open.peek(1)));
    return joined ? std::optional(say_english(cursor.here(), U"")) : std::nullopt;
}

std::optional<Said> enclosed(Cursor cursor) {
    const auto number = enclosed_number(cursor.peek());
    if (number == 0)
        return std::nullopt;
    const auto text = fmt::format("{}", number);
    auto said =
        say_english(cursor.here(), english_cardinal(std::u32string(text.begin(), text.end())));
    if (cursor.peek(1) == U' ')
        said.english(U"，", cursor.here());
    return said;
}

} // namespace

std::optional<Said> english_mixed(Cursor cursor) {
    const auto start = cursor.at();
    const auto whole = take_whole(cursor, 3);
    const auto part = whole ? take_mixed_fraction(cursor) : std::nullopt;
    if (!part)
        return std::nullopt;
    const auto words = part->first.is(U"1") && part->second.is(U"2")
                           ? std::u32string(U"a half")
                           : fraction(part->first, part->second);
    auto said = say_english({start, cursor.at()}, english_number(*whole) + U" and " + words);
    say_unit_behind(said, cursor, false);
    return said;
}

std::optional<Said> english_relation(Cursor cursor) {
    const auto relation = take_relation(cursor);
    if (!relation)
        return std::nullopt;
    const auto& [kind, first, second, source] = *relation;
    const auto joined = [&, &above = first, &below = second](std::u32string_view word) {
        return english_number(above).append(word) + english_number(below);
    };
    // 3/4 tsp, a 4x100m relay; but 2x4s are no seconds
    const auto measured = [&, &place = source](std::u32string words) {
        if (cursor.peek() == U's' && !is_latin(cursor.peek(1)))
            return say_english({place.begin, place.end + 1}, english_plural(std::move(words)));
        auto said = say_english(place, std::move(words));
        say_unit_behind(said, cursor, true);
        return said;
    };
    switch (kind) {
    case Relation::Kind::fraction:
        return measured(first.whole == second.whole ? joined(U" ") : fraction(first, second));
    case Relation::Kind::ratio:
        return say_english(source, joined(U" to "));
    case Relation::Kind::split:
        return say_english(source, joined(U" "));
    case Relation::Kind::difference:
        return say_english(source, joined(U" minus "));
    case Relation::Kind::product:
        return measured(joined(goes_on_to_equal(cursor) ? U" times " : U" by "));
    case Relation::Kind::pressure:
        return say_english(source, joined(U" over "));
    case Relation::Kind::rating:
        return say_english(source, joined(U" out of "));
    case Relation::Kind::around_the_clock:
        return say_english(source, U"twenty-four seven");
    case Relation::Kind::date:
        return say_english(source, U"nine eleven");
    }
    return std::nullopt;
}

std::optional<Said> english_symbol(Cursor cursor) {
    constexpr auto rules =
        std::to_array<Rule>({per, charge, times_model, power, plus_measure, minus_grade, bracket,
                             enclosed, roughly, star, prime});
    if (auto said = first_of(rules, cursor))
        return said;
    const auto start = cursor;
    if (const auto symbol = take_double_sign(cursor))
        return say_english({start.at(), cursor.at()}, std::u32string(symbol->english));
    if (cursor.take(U"§§"))
        return say_english({start.at(), cursor.at()}, U"sections");
    const auto symbol = find_symbol(cursor.peek());
    if (!symbol)
        return std::nullopt;
    auto after = cursor;
    after.skip(1);
    auto said = say_english(
        cursor.here(), is_decoration(cursor) ? U"" : after_whole_number(cursor, symbol->english));
    if (is_one_of(cursor.peek(), halves))
        say_unit_behind(said, after, !is_digit(cursor.peek(-1)));
    return said;
}

} // namespace duologue::reading

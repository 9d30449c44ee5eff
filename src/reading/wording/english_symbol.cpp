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

/// 1⅔ needs its "and".
std::u32string after_whole_number(const Cursor& cursor, std::u32string_view name) {
    constexpr std::u32string_view halves = U"½⅓⅔¼¾⅕⅛";
    const bool joined = is_one_of(cursor.peek(), halves) && is_digit(cursor.peek(-1));
    return joined ? U"and " + std::u32string(name == U"one half" ? U"a half" : name)
                  : std::u32string(name);
}

/// 3×4=12 and 3×10⁸ are sums, 3×4 on its own a size.
bool goes_on_to_equal(Cursor after) {
    after.take_blanks();
    return is_one_of(after.peek(), U"=^⁰¹²³⁴⁵⁶⁷⁸⁹⁻");
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
    if (const auto unit = take_unit(cursor); unit && is_digit(start.peek(-1))) {
        said.english(std::u32string(unit->plural), {said.end, cursor.at()});
        said.end = cursor.at();
    }
    return said;
}

/// $5 million, 5km: a number with a unit or a magnitude ends before the cursor.
bool ends_measure(const Cursor& cursor) {
    const auto letters = cursor.word_behind();
    auto measure = cursor.before(letters.size());
    while (!letters.empty() && is_space(measure.peek(-1)))
        measure = measure.before(1);
    if (letters.empty() || !is_digit(measure.peek(-1)))
        return false;
    auto magnitude = measure;
    auto unit = measure;
    return (take_magnitude(magnitude) && magnitude.at() == cursor.at())
           || (take_unit(unit) && unit.at() == cursor.at());
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
    return is_word ? std::optional(say_english(start.here(), U"per")) : std::nullopt;
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

/// Whether the number before the cursor, which a rule for names has taken, belongs to one:
/// Llama-3-70B, Boeing 747-400.
bool is_part_of_name(const Cursor& cursor) {
    auto behind = cursor.behind(8);
    if (names_airliner(cursor.behind(3)) && !is_digit(cursor.peek(-4)))
        return true;
    while (!behind.empty() && (is_digit(behind.back()) || behind.back() == U'.'))
        behind.remove_suffix(1);
    if (is_one_of(behind.empty() ? U'\0' : behind.back(), U"- "))
        behind.remove_suffix(1);
    return !behind.empty() && is_latin(behind.back());
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
    return say_english({start, cursor.at()}, english_number(*whole) + U" and " + words);
}

std::optional<Said> english_relation(Cursor cursor) {
    const auto relation = take_relation(cursor);
    if (!relation)
        return std::nullopt;
    const auto& [kind, first, second, source] = *relation;
    const auto joined = [&, &above = first, &below = second](std::u32string_view word) {
        return english_number(above).append(word) + english_number(below);
    };
    switch (kind) {
    case Relation::Kind::fraction:
        return say_english(source,
                           first.whole == second.whole ? joined(U" ") : fraction(first, second));
    case Relation::Kind::ratio:
        return say_english(source, joined(U" to "));
    case Relation::Kind::split:
        return say_english(source, joined(U" "));
    case Relation::Kind::difference:
        return say_english(source, joined(U" minus "));
    case Relation::Kind::product:
        return say_english(source, joined(goes_on_to_equal(cursor) ? U" times " : U" by "));
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

std::optional<Said> english_between(Cursor cursor) {
    const auto start = cursor;
    if (!take_range_sign(cursor))
        return std::nullopt;
    auto end = cursor;
    if (!take_currency(end) && !is_digit(end.peek()))
        return std::nullopt;
    const bool measured = is_one_of(start.peek(-1), U"%‰℃°") || ends_measure(start)
                          || (is_latin(start.peek(-1)) && is_digit(start.peek(-2)));
    if (!measured && (!is_digit(start.peek(-1)) || is_part_of_name(start)))
        return std::nullopt;
    return say_english({start.at(), cursor.at()}, U"to");
}

std::optional<Said> english_symbol(Cursor cursor) {
    constexpr auto rules =
        std::to_array<Rule>({per, power, plus_measure, enclosed, roughly, star, prime});
    if (auto said = first_of(rules, cursor))
        return said;
    const auto start = cursor;
    if (const auto symbol = take_double_sign(cursor))
        return say_english({start.at(), cursor.at()}, std::u32string(symbol->english));
    const auto symbol = find_symbol(cursor.peek());
    if (!symbol)
        return std::nullopt;
    return say_english(cursor.here(),
                       is_decoration(cursor) ? U"" : after_whole_number(cursor, symbol->english));
}

} // namespace duologue::reading

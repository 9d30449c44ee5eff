// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts, shares, money and relations of numbers in English.
#include "base/unicode.hpp"
#include "reading/wording/cardinal_english.hpp"
#include "reading/wording/neighbours.hpp"
#include "reading/wording/quantity.hpp"
#include "reading/wording/relation.hpp"
#include "reading/wording/rules.hpp"

#include <algorithm>
#include <array>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

constexpr std::array before_years{
    U"in"sv,      U"In"sv,      U"since"sv,  U"Since"sv,  U"by"sv,     U"By"sv,
    U"until"sv,   U"from"sv,    U"From"sv,   U"before"sv, U"Before"sv, U"after"sv,
    U"After"sv,   U"during"sv,  U"late"sv,   U"early"sv,  U"mid"sv,    U"circa"sv,
    U"year"sv,    U"years"sv,   U"of"sv,     U"and"sv,    U"to"sv,     U"born"sv,
    U"between"sv, U"Between"sv, U"summer"sv, U"winter"sv, U"spring"sv, U"autumn"sv,
};

/// What leads to a year far ahead: by 2100.
constexpr std::array deadlines{U"in"sv, U"In"sv, U"by"sv, U"By"sv, U"until"sv, U"year"sv};

/// The 1215 of 1066, 1215.
bool is_behind_year(const Cursor& start) {
    const auto before = start.before(2);
    return start.behind(2) == U", " && is_digit(before.peek(-1)) && is_digit(before.peek(-4))
           && !is_digit(before.peek(-5)) && is_one_of(before.peek(-4), U"12");
}

/// The BC of 2600 BC.
bool is_before_era(Cursor after) {
    constexpr std::array eras{U"AD"sv, U"BC"sv, U"CE"sv, U"BCE"sv};
    return after.take_blanks() && is_one_of(after.take_letters(), eras);
}

/// 1066, 1776: no round numbers.
bool is_year(const Numeral& numeral, const Cursor& start, const Cursor& after) {
    const auto before = start.word_behind();
    if (!numeral.is_plain(4) || numeral.whole < U"1010")
        return false;
    if (is_before_era(after))
        return true;
    if (numeral.whole >= U"2200")
        return false;
    if (numeral.whole >= U"2100")
        return is_one_of(before, deadlines) && !counts_things(after);
    if (std::find(before_years.begin(), before_years.end(), before) != before_years.end())
        return !counts_things(after) || before == U"in" || before == U"In" || before == U"since";
    const bool round = numeral.whole.ends_with(U"00");
    if (is_behind_year(start))
        return !counts_things(after);
    // the 1992 riots
    const bool known = (before == U"the" || before == U"The") && numeral.whole >= U"1900" && !round;
    return known
           || ((numeral.whole >= U"1900" || (numeral.whole >= U"1600" && !round))
               && !counts_things(after));
}

std::u32string number(const Numeral& numeral, bool year) {
    return year ? english_year(numeral.whole) : english_number(numeral);
}

void say_numbers(Said& said, const Quantity& quantity, bool year) {
    auto first = number(quantity.first, year);
    if (quantity.negative)
        first = U"minus " + first;
    said.english(std::move(first), quantity.first.source);
    if (!quantity.last)
        return;
    const auto& last = *quantity.last;
    said.english(quantity.last_negative ? U"to minus" : U"to",
                 {quantity.first.source.end, last.source.begin});
    const bool short_year = year && last.is_plain(2);
    const bool zero = last.whole.front() == U'0';
    said.english(short_year ? (zero ? english_telephone : english_cardinal)(last.whole)
                            : number(last, year),
                 last.source);
}

std::u32string_view magnitude_word(std::size_t exponent) {
    switch (exponent) {
    case 3:
        return U"thousand";
    case 6:
        return U"million";
    case 9:
        return U"billion";
    default:
        return U"trillion";
    }
}

bool is_one(const Quantity& quantity) {
    return quantity.first.is(U"1") && !quantity.last && !quantity.magnitude;
}

/// Whether a word goes on with the sentence rather than names a thing: the $5 billion they raised.
bool goes_on(std::u32string_view word) {
    constexpr std::array joints{U"of"sv,    U"in"sv,   U"and"sv, U"or"sv,    U"for"sv,   U"from"sv,
                                U"on"sv,    U"at"sv,   U"by"sv,  U"per"sv,   U"which"sv, U"he"sv,
                                U"she"sv,   U"has"sv,  U"had"sv, U"have"sv,  U"spent"sv, U"lost"sv,
                                U"paid"sv,  U"made"sv, U"I"sv,   U"times"sv, U"worth"sv, U"north"sv,
                                U"south"sv, U"east"sv, U"west"sv};
    return is_one_of(word, joints) || is_one_of(word, auxiliaries) || is_one_of(word, subjects)
           || is_one_of(word, objects) || is_one_of(word, copulas) || word.ends_with(U"ed");
}

/// TSMC's 3nm chip; but: it's 3nm.
bool follows_possessive(const Cursor& start) {
    constexpr std::array contracted{U"it"sv,   U"he"sv,  U"she"sv,   U"that"sv,
                                    U"what"sv, U"who"sv, U"there"sv, U"here"sv};
    constexpr auto ending = U"'s "sv;
    return start.behind(ending.size()) == ending
           && !is_one_of(to_small(start.before(ending.size()).word_behind()), contracted);
}

/// Between an article and a noun a unit is singular: a 5 km run, a $40 billion deal, the 3nm chip.
bool is_attribute(const Cursor& start, Cursor after) {
    constexpr std::array owners{U"the"sv, U"its"sv, U"their"sv, U"our"sv};
    const auto before = to_small(start.word_behind());
    if (!after.take_blanks() || !is_latin(after.peek()))
        return false;
    return before == U"a" || before == U"an"
           || ((is_one_of(before, owners) || follows_possessive(start))
               && !goes_on(after.take_letters()));
}

/// A 12-oz steak.
bool is_joined(const Cursor& start, const Quantity& quantity) {
    auto unit = start;
    unit.skip(quantity.unit_source.begin - start.at());
    return quantity.unit && unit.peek() == U'-';
}

std::u32string name_of(const Unit& unit, bool singular) {
    return std::u32string(singular ? unit.singular : unit.plural);
}

/// What a hundredth of `currency` is called after `count`; empty where it has no name.
std::u32string cents(const Unit& currency, std::u32string_view count) {
    auto amount = english_cardinal(count);
    if (currency.plural == U"pounds")
        return amount + U" pence";
    if (currency.plural.ends_with(U"dollars") || currency.plural == U"euros")
        return amount + (count == U"01" ? U" cent" : U" cents");
    return {};
}

/// $3.50 is three dollars and fifty cents.
bool say_cents(Said& said, const Quantity& quantity) {
    const auto part = cents(*quantity.currency, quantity.first.fraction);
    if (part.empty() || quantity.first.fraction.size() != 2 || quantity.last || quantity.magnitude)
        return false;
    Numeral whole = quantity.first;
    whole.fraction.clear();
    auto text =
        number(whole, false) + U" "
        + std::u32string(whole.is(U"1") ? quantity.currency->singular : quantity.currency->plural);
    if (whole.is(U"0"))
        text = part;
    else if (quantity.first.fraction != U"00")
        text += U" and " + part;
    said.english(quantity.negative ? U"minus " + text : text, quantity.source);
    return true;
}

/// 500k users, 1B parameters, 100M: the power of ten that a letter right after a number stands for.
std::size_t take_letter_of_ten(Cursor& cursor) {
    auto end = cursor;
    const auto letter = end.peek();
    const bool million = end.take(U'M');
    if ((!million && !end.take_one_of(U"kKBT")) || is_latin(end.peek()) || is_digit(end.peek()))
        return 0;
    auto noun = end;
    const bool counts = counts_things(end) || noun.take(U"-parameter") || noun.take(U"-token");
    if (!million && !counts)
        return 0;
    cursor = end;
    return million ? 6 : letter == U'T' ? 12 : letter == U'B' ? 9 : 3;
}

/// The rest of 5 ft 10 in; "in" alone is a word.
void say_inches(Said& said, Cursor cursor) {
    cursor.take_blanks();
    const auto inches = take_whole(cursor, 2);
    cursor.take_blanks();
    if (!inches || cursor.take_letters() != U"in")
        return;
    said.english(english_number(*inches) + U" inches", {inches->source.begin, cursor.at()});
    said.end = cursor.at();
}

} // namespace

std::optional<Said> english_quantity(Cursor cursor) {
    const auto start = cursor;
    auto quantity = take_quantity(cursor);
    if (!quantity)
        return std::nullopt;
    if (!quantity->currency && !quantity->unit && quantity->share == 0 && !quantity->magnitude)
        if (const auto places = take_letter_of_ten(cursor); places > 0)
            quantity->magnitude = places;
    Said said{.end = cursor.at(), .pieces = {}};
    if (quantity->currency && say_cents(said, *quantity))
        return said;
    const bool bare = !quantity->currency && quantity->share == 0 && !quantity->unit
                      && !quantity->magnitude && !quantity->negative;
    say_numbers(said, *quantity, bare && is_year(quantity->first, start, cursor));
    const bool singular =
        is_one(*quantity) || is_attribute(start, cursor) || is_joined(start, *quantity);
    if (quantity->magnitude)
        said.english(std::u32string(magnitude_word(*quantity->magnitude)), quantity->source);
    if (quantity->share != 0)
        said.english(quantity->share == U'%'   ? U"percent"
                     : quantity->share == U'‰' ? U"per mille"
                                               : U"per ten thousand",
                     quantity->source);
    if (quantity->unit)
        said.english(counts_base_pairs(*quantity, start) ? U"base pairs"
                                                         : name_of(*quantity->unit, singular),
                     quantity->unit_source);
    if (quantity->currency)
        said.english(name_of(*quantity->currency, singular), quantity->source);
    if (quantity->unit && quantity->unit->sign == U"ft")
        say_inches(said, cursor);
    if (bare && cursor.ahead(2) == U"'s" && !is_latin(cursor.peek(2))) {
        said.pieces.back().text += U"'s";
        said.end += 2;
    }
    return said;
}

} // namespace duologue::reading

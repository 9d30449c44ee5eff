// SPDX-License-Identifier: GPL-3.0-or-later
// Places as American addresses have them: houses, states and ZIP codes.
#include "base/unicode.hpp"
#include "reading/wording/cardinal_english.hpp"
#include "reading/wording/quantity.hpp"
#include "reading/wording/rules.hpp"

#include <algorithm>
#include <array>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

struct State {
    std::u32string_view code;
    std::u32string_view name;
};

// Washington, DC is said by its letters.
constexpr auto states = std::to_array<State>({
    {U"AL", U"Alabama"},        {U"AK", U"Alaska"},        {U"AZ", U"Arizona"},
    {U"AR", U"Arkansas"},       {U"CA", U"California"},    {U"CO", U"Colorado"},
    {U"CT", U"Connecticut"},    {U"DE", U"Delaware"},      {U"FL", U"Florida"},
    {U"GA", U"Georgia"},        {U"HI", U"Hawaii"},        {U"ID", U"Idaho"},
    {U"IL", U"Illinois"},       {U"IN", U"Indiana"},       {U"IA", U"Iowa"},
    {U"KS", U"Kansas"},         {U"KY", U"Kentucky"},      {U"LA", U"Louisiana"},
    {U"ME", U"Maine"},          {U"MD", U"Maryland"},      {U"MA", U"Massachusetts"},
    {U"MI", U"Michigan"},       {U"MN", U"Minnesota"},     {U"MS", U"Mississippi"},
    {U"MO", U"Missouri"},       {U"MT", U"Montana"},       {U"NE", U"Nebraska"},
    {U"NV", U"Nevada"},         {U"NH", U"New Hampshire"}, {U"NJ", U"New Jersey"},
    {U"NM", U"New Mexico"},     {U"NY", U"New York"},      {U"NC", U"North Carolina"},
    {U"ND", U"North Dakota"},   {U"OH", U"Ohio"},          {U"OK", U"Oklahoma"},
    {U"OR", U"Oregon"},         {U"PA", U"Pennsylvania"},  {U"RI", U"Rhode Island"},
    {U"SC", U"South Carolina"}, {U"SD", U"South Dakota"},  {U"TN", U"Tennessee"},
    {U"TX", U"Texas"},          {U"UT", U"Utah"},          {U"VT", U"Vermont"},
    {U"VA", U"Virginia"},       {U"WA", U"Washington"},    {U"WV", U"West Virginia"},
    {U"WI", U"Wisconsin"},      {U"WY", U"Wyoming"},
});

/// The name of the state whose code is at the cursor; empty where there is none.
std::u32string_view take_state(Cursor& cursor) {
    auto end = cursor;
    const auto* const state = std::ranges::find(states, end.take_letters(), &State::code);
    if (state == states.end() || is_latin(cursor.peek(-1)) || is_digit(end.peek()))
        return {};
    cursor = end;
    return state->name;
}

/// 02139, 60614-1234.
struct Zip {
    std::u32string area;
    std::u32string block;
};

std::optional<Zip> take_zip(Cursor& cursor) {
    constexpr std::size_t area_digits = 5;
    constexpr std::size_t block_digits = 4;
    auto end = cursor;
    Zip zip{.area = std::u32string(end.take_digits()), .block = {}};
    if (zip.area.size() != area_digits || is_digit(cursor.peek(-1)))
        return std::nullopt;
    if (auto rest = end; rest.take(U'-')) {
        zip.block = rest.take_digits();
        end = rest;
    }
    const bool goes_on = is_latin(end.peek()) || is_one_of(end.peek(), U"-%")
                         || (is_one_of(end.peek(), U".,") && is_digit(end.peek(1)));
    if (goes_on || (!zip.block.empty() && zip.block.size() != block_digits))
        return std::nullopt;
    cursor = end;
    return zip;
}

bool is_before_zip(Cursor cursor) {
    return cursor.take_blanks() && take_zip(cursor);
}

/// The code of MA 02139, or the end of a name: California 94301.
bool follows_state(const Cursor& start) {
    const auto word = start.word_behind();
    return !word.empty() && is_capital(word.front()) && start.peek(-1) == U' '
           && std::ranges::any_of(states, [&](const State& state) {
                  return word == state.code || state.name.ends_with(word);
              });
}

Cursor before_word(const Cursor& cursor) {
    return cursor.before(cursor.word_behind().size() + (is_space(cursor.peek(-1)) ? 1 : 0));
}

/// Whether a preposition and a capitalised name stand before the comma: in Salt Lake City, UT.
bool follows_city(const Cursor& start) {
    constexpr std::array prepositions{U"in"sv, U"from"sv,    U"to"sv,     U"near"sv,
                                      U"of"sv, U"outside"sv, U"around"sv, U"through"sv};
    constexpr std::size_t most_words = 4;
    if (start.behind(2) != U", ")
        return false;
    auto place = start.before(2);
    for (std::size_t words = 0; words <= most_words; ++words, place = before_word(place)) {
        const auto word = place.word_behind();
        if (words > 0 && is_one_of(word, prepositions))
            return true;
        if (word.size() < 2 || !is_capital(word[0]) || !is_small(word[1]))
            return false;
    }
    return false;
}

/// The D-MA of Senator Warren (D-MA).
std::optional<Said> member(Cursor cursor) {
    const auto start = cursor;
    const auto party = cursor.peek();
    if (cursor.peek(-1) != U'(' || !cursor.take_one_of(U"DRI") || !cursor.take(U'-'))
        return std::nullopt;
    const auto state = take_state(cursor);
    if (state.empty() || cursor.peek() != U')')
        return std::nullopt;
    const auto* const name = party == U'D'   ? U"Democrat of "
                             : party == U'R' ? U"Republican of "
                                             : U"Independent of ";
    return say_english({start.at(), cursor.at()}, name + std::u32string(state));
}

/// Austin, TX, in May; but: in Boston, CT scans.
bool ends_place(Cursor end) {
    constexpr std::array joints{U"in"sv, U"on"sv,   U"to"sv,   U"for"sv,   U"where"sv, U"when"sv,
                                U"at"sv, U"from"sv, U"with"sv, U"since"sv, U"until"sv, U"last"sv};
    return !end.take_blanks() || is_one_of(end.take_letters(), joints);
}

std::optional<Said> state(Cursor cursor) {
    const auto start = cursor;
    const auto name = take_state(cursor);
    if (name.empty() || (!is_before_zip(cursor) && !(follows_city(start) && ends_place(cursor))))
        return std::nullopt;
    return say_english({start.at(), cursor.at()}, std::u32string(name));
}

std::optional<Said> zip(Cursor cursor) {
    const auto start = cursor;
    const auto zip = take_zip(cursor);
    if (!zip || counts_things(cursor) || (zip->block.empty() && !follows_state(start)))
        return std::nullopt;
    auto said = say_english({start.at(), cursor.at()}, english_telephone(zip->area));
    if (zip->block.empty())
        return said;
    said.english(U"，", {start.at(), cursor.at()});
    said.english(english_telephone(zip->block), {start.at(), cursor.at()});
    return said;
}

/// The words of a street's name, each capitalised or a rank, and what kind of street it is.
bool is_before_street(Cursor cursor) {
    constexpr std::array kinds{U"Street"sv,    U"St"sv,   U"Avenue"sv,  U"Ave"sv,   U"Road"sv,
                               U"Boulevard"sv, U"Blvd"sv, U"Rd"sv,      U"Drive"sv, U"Lane"sv,
                               U"Parkway"sv,   U"Ln"sv,   U"Terrace"sv, U"Pkwy"sv};
    constexpr std::size_t most_words = 5;
    for (std::size_t words = 0; words < most_words && cursor.take_blanks(); ++words) {
        const bool ranked = !cursor.take_digits().empty();
        const auto word = cursor.take_letters();
        if (word.empty() || (!ranked && !is_capital(word.front())))
            return false;
        if (words > 0 && is_one_of(word, kinds))
            return !counts_things(cursor);
        cursor.take(U'.');
    }
    return false;
}

/// The 1987 of In 1987 Main Street suffered.
bool may_be_year(const Numeral& number, const Cursor& start) {
    constexpr std::array leads{U"in"sv, U"In"sv, U"since"sv, U"Since"sv, U"the"sv, U"The"sv};
    return number.is_plain(4) && is_one_of(start.word_behind(), leads);
}

/// 1600 Pennsylvania Avenue, 221B Baker Street.
std::optional<Said> house(Cursor cursor) {
    constexpr std::size_t fewest_digits = 3;
    const auto start = cursor;
    const auto number = take_whole(cursor, 5);
    auto street = cursor;
    if (is_capital(street.peek()))
        street.skip(1);
    if (!number || number->whole.size() < fewest_digits || number->is_row()
        || !is_before_street(street) || may_be_year(*number, start))
        return std::nullopt;
    return say_english({start.at(), cursor.at()}, number->whole.size() == 5
                                                      ? english_telephone(number->whole)
                                                      : english_pairs(number->whole));
}

} // namespace

std::optional<Said> english_place(Cursor cursor) {
    constexpr auto rules = std::to_array<Rule>({member, state, zip, house});
    return first_of(rules, cursor);
}

} // namespace duologue::reading

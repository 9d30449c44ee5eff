// SPDX-License-Identifier: GPL-3.0-or-later
// Roman numerals, which look like letters until the words around them are seen.
#include "base/unicode.hpp"
#include "reading/wording/cardinal_english.hpp"
#include "reading/wording/cardinal_mandarin.hpp"
#include "reading/wording/word.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

constexpr std::array numbered_things{
    U"Chapter"sv, U"Part"sv,    U"Act"sv,      U"Volume"sv,  U"Vol"sv,     U"Book"sv,
    U"Type"sv,    U"Phase"sv,   U"Class"sv,    U"Grade"sv,   U"Level"sv,   U"Stage"sv,
    U"Section"sv, U"Article"sv, U"Title"sv,    U"War"sv,     U"Mark"sv,    U"Division"sv,
    U"Figure"sv,  U"Table"sv,   U"Appendix"sv, U"chapter"sv, U"part"sv,    U"type"sv,
    U"phase"sv,   U"volume"sv,  U"section"sv,  U"Scene"sv,   U"Episode"sv, U"stage"sv,
};

constexpr std::array rulers{
    U"Henry"sv,    U"Louis"sv,     U"Elizabeth"sv, U"Charles"sv,   U"George"sv,   U"William"sv,
    U"Edward"sv,   U"Richard"sv,   U"James"sv,     U"Philip"sv,    U"Paul"sv,     U"Pius"sv,
    U"Benedict"sv, U"Leo"sv,       U"Napoleon"sv,  U"Catherine"sv, U"Nicholas"sv, U"Alexander"sv,
    U"Ivan"sv,     U"Peter"sv,     U"Francis"sv,   U"Wilhelm"sv,   U"Otto"sv,     U"Frederick"sv,
    U"Gregory"sv,  U"Clement"sv,   U"Innocent"sv,  U"Ferdinand"sv, U"Ramesses"sv, U"Ramses"sv,
    U"Harald"sv,   U"Christian"sv, U"Gustav"sv,    U"Carl"sv,      U"Felipe"sv,   U"Mary"sv,
    U"Urban"sv,    U"Julius"sv,    U"Margrethe"sv, U"Joseph"sv,    U"Leopold"sv,  U"John"sv,
};

constexpr std::u32string_view han_after = U"型期级級类類卷章部世号號代阶階层層区區节節册冊篇编編";

struct Step {
    std::u32string_view letters;
    unsigned value;
};

constexpr std::array steps{Step{U"L", 50}, Step{U"XL", 40}, Step{U"X", 10}, Step{U"IX", 9},
                           Step{U"V", 5},  Step{U"IV", 4},  Step{U"I", 1}};

std::u32string write(unsigned value) {
    std::u32string letters;
    for (const auto& step : steps)
        for (; value >= step.value; value -= step.value)
            letters += step.letters;
    return letters;
}

/// Up to 89; larger ones are written with letters that make words (MIX).
unsigned value_of_roman(std::u32string_view letters) {
    constexpr std::size_t longest = 7;
    if (letters.empty() || letters.size() > longest)
        return 0;
    unsigned value = 0;
    auto rest = letters;
    for (const auto& step : steps)
        for (; rest.starts_with(step.letters); rest.remove_prefix(step.letters.size()))
            value += step.value;
    return rest.empty() && write(value) == letters ? value : 0;
}

/// Henry V, Charles I was; but Charles I see, and Malcolm X.
bool is_second_name(std::u32string_view letters, Cursor end) {
    constexpr std::array deeds{U"was"sv,   U"of"sv,     U"and"sv,    U"died"sv,
                               U"ruled"sv, U"became"sv, U"reigned"sv};
    if (letters != U"I" || !is_one_of(end.peek(), U" '"))
        return true;
    return end.take(U' ') && is_one_of(end.take_letters(), deeds);
}

/// the part I like, the type I'm after; but Part I, phase I trials.
bool is_pronoun(std::u32string_view letters, std::u32string_view thing, Cursor end) {
    constexpr std::array goes_on{U"of"sv,     U"and"sv,      U"or"sv,    U"to"sv,     U"error"sv,
                                 U"errors"sv, U"diabetes"sv, U"trial"sv, U"trials"sv, U"study"sv};
    if (letters != U"I" || end.peek() == U'\'')
        return letters == U"I";
    if (!is_small(thing.front()) || !end.take(U' ') || !is_small(end.peek()))
        return false;
    return !is_one_of(end.take_letters(), goes_on);
}

/// Vol. IV.
bool follows_abbreviation(const Cursor& start) {
    constexpr std::array cut{U"Vol."sv, U"vol."sv, U"Ch."sv, U"ch."sv, U"Art."sv, U"Sec."sv};
    const auto behind = trim(start.behind(6));
    return std::ranges::any_of(cut, [&](auto word) { return behind.ends_with(word); });
}

bool is_numeral_here(std::u32string_view letters, const Cursor& start, const Cursor& end) {
    const auto before = start.word_behind();
    if (follows_abbreviation(start))
        return letters != U"I" || end.peek() != U' ';
    if (letters.find(U'L') != letters.npos)
        return before == U"Bowl";
    if (letters.size() == 1 && is_one_of(before, rulers))
        return is_second_name(letters, end);
    if (is_one_of(before, numbered_things))
        return !is_pronoun(letters, before, end);
    if (trim(start.behind(3)).ends_with(U'第'))
        return true;
    // 路易XIV; two letters may be an acronym (IV, VI).
    const bool joined_to_han = letters.size() >= 3 && is_han(start.peek(-1));
    const bool han_follows = is_one_of(end.peek(), han_after);
    if (letters.size() == 1)
        return (letters == U"V" || letters == U"I") && is_one_of(end.peek(), U"型期级級类類");
    const bool named = before.size() >= 2 && is_capital(before.front());
    return han_follows || joined_to_han || named || letters == U"II" || letters == U"III";
}

/// Letters, without the B of stage IIIB and phase IIb.
std::u32string_view take_roman(Cursor& cursor) {
    auto end = cursor;
    auto letters = end.take_letters();
    if (letters.size() > 1 && is_one_of(letters.back(), U"ABCabc")
        && is_one_of(cursor.word_behind(), numbered_things))
        letters.remove_suffix(1);
    cursor.skip(letters.size());
    return letters;
}

} // namespace

std::optional<Said> say_roman(Cursor cursor) {
    const auto start = cursor;
    const auto letters = take_roman(cursor);
    const auto value = value_of_roman(letters);
    if (value == 0 || is_latin(start.peek(-1)) || !is_numeral_here(letters, start, cursor))
        return std::nullopt;
    std::u32string digits;
    for (const auto digit : fmt::format("{}", value))
        digits += static_cast<char32_t>(digit);
    Said said{.end = cursor.at(), .pieces = {}};
    const Range source{start.at(), cursor.at()};
    if (is_one_of(start.word_behind(), rulers))
        said.english(U"the " + english_ordinal(digits), source);
    else if (start.language() == Language::mandarin
             && !is_one_of(start.word_behind(), numbered_things))
        add_number(said, mandarin_cardinal(digits), source, Meaning::order);
    else
        said.english(english_cardinal(digits), source);
    return said;
}

} // namespace duologue::reading

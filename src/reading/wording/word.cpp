// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/word.hpp"

#include "base/unicode.hpp"
#include "reading/wording/capitals.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

Said say(const Cursor& start, const Cursor& end, std::u32string text) {
    return say_english({start.at(), end.at()}, std::move(text));
}

/// Main St., 42nd St. and the Wall St. of its Journal are streets, St. Louis a saint.
bool is_street(const Cursor& start) {
    auto after = start;
    if (!after.take(U"St."))
        return false;
    after.take_blanks();
    const auto name = start.word_behind();
    const bool is_rank = !name.empty() && is_digit(start.before(name.size() + 1).peek(-1));
    return is_rank || name == U"Wall"
           || (!name.empty() && is_capital(name.front()) && !is_capital(after.peek()));
}

/// U.S., e.g., J. Smith: single letters with dots. The last dot stays where it ends the sentence.
std::optional<Said> dotted_letters(const Cursor& start) {
    auto end = start;
    std::u32string letters;
    constexpr std::size_t most_letters = 12;
    while (letters.size() < most_letters && is_latin(end.peek()) && end.peek(1) == U'.'
           && !is_digit(end.peek(2))) {
        letters += end.peek();
        end.skip(2);
    }
    if (letters.empty() || is_latin(start.peek(-1)))
        return std::nullopt;
    if (is_latin(end.peek()) && !is_latin(end.peek(1)))
        letters += end.take_letters();
    else if (is_latin(end.peek()))
        return std::nullopt;
    const bool initial = letters.size() == 1;
    if (initial && end.peek() != U' ')
        return std::nullopt;
    if (end.peek() != 0 || end.peek(-1) != U'.')
        return say(start, end, spell_out(letters));
    auto last = start;
    last.skip(end.at() - start.at() - 1);
    return say(start, last, spell_out(letters));
}

bool is_article(const Cursor& start, const Cursor& end) {
    if (end.peek() != U' ' || is_digit(start.peek(-1)))
        return false;
    const auto after = end.peek(1);
    const auto before = start.peek(-1);
    const bool opens = before == 0 || is_one_of(before, U"《“\"'「『(");
    if (start.language() == Language::mandarin)
        return start.peek() == U'a' ? is_latin(after) && before == U' '
                                    : opens && is_capital(after);
    return start.peek() == U'a' || opens || is_capital(after);
}

std::u32string letter(const Cursor& start, const Cursor& end) {
    const auto name = start.peek();
    if (name != U'a' && name != U'A')
        return {name};
    // The engine takes a lone A for the article; "eh" is the letter's name.
    return is_article(start, end) ? U"a" : U"eh";
}

/// Letters with the apostrophes and hyphens inside: don't, state-of-the-art.
std::u32string take_written_word(Cursor& cursor) {
    std::u32string text(cursor.take_letters());
    for (;;) {
        const bool apostrophe = cursor.peek() == U'\'' && is_latin(cursor.peek(1));
        const bool hyphen = (cursor.peek() == U'-' || cursor.peek() == U'‑')
                            && is_small(cursor.peek(-1)) && is_small(cursor.peek(1));
        if (!apostrophe && !hyphen)
            return text;
        text += apostrophe ? U'\'' : U'-';
        cursor.skip(1);
        text += cursor.take_letters();
    }
}

/// The end of DON'T and PLAINTIFF'S, in small letters; empty where there is none.
std::u32string take_shouted_ending(Cursor& cursor) {
    constexpr std::array endings{U"'S"sv, U"'T"sv, U"'RE"sv, U"'LL"sv, U"'VE"sv, U"'M"sv, U"'D"sv};
    for (const auto ending : endings) {
        auto end = cursor;
        if (!end.take(ending) || is_latin(end.peek()))
            continue;
        cursor = end;
        return to_small(ending);
    }
    return {};
}

/// DON'T, PLAINTIFF'S; but CEO'S.
std::optional<Said> shouted_contraction(const Cursor& start) {
    auto end = start;
    const auto letters = end.take_letters();
    if (!is_capitals(letters))
        return std::nullopt;
    const bool is_word = letters.size() == 1 || is_shouted(letters, start, end);
    const auto ending = take_shouted_ending(end);
    if (ending.empty() || (ending == U"'s" && !is_word))
        return std::nullopt;
    return say(start, end, to_small(letters) + ending);
}

/// AI, LLMs, CEO's.
std::optional<Said> acronym(const Cursor& start) {
    auto end = start;
    auto letters = end.take_letters();
    const bool plural = letters.size() >= 3 && letters.back() == U's';
    if (plural)
        letters.remove_suffix(1);
    if (letters.size() < 2 || !is_capitals(letters))
        return std::nullopt;
    if (is_shouted(letters, start, end))
        return say(start, end, to_small(letters));
    auto spelled = spell_out(letters);
    return say(start, end,
               plural || take_possessive(end) || end.take(U"(s)") ? spelled + U"'s" : spelled);
}

/// B2B, P2P, V2X: one to another; but H2O.
std::optional<Said> parties(Cursor cursor) {
    constexpr std::u32string_view who = U"ABCDEFGMOPSTV";
    constexpr std::u32string_view whom = U"ABCDEFGILMOPSTVX";
    const auto start = cursor;
    const auto first = cursor.peek();
    const auto second = cursor.peek(2);
    const bool joined = is_latin(start.peek(-1)) || is_digit(start.peek(-1))
                        || is_latin(start.peek(3)) || is_digit(start.peek(3));
    if (!is_one_of(first, who) || cursor.peek(1) != U'2' || !is_one_of(second, whom) || joined)
        return std::nullopt;
    cursor.skip(3);
    return say(start, cursor, letter(start, start) + U" to " + letter(cursor.before(1), cursor));
}

} // namespace

bool take_possessive(Cursor& cursor) {
    const auto ending = is_capital(cursor.peek(-1)) ? U"sS"sv : U"s"sv;
    if (cursor.peek() != U'\'' || !is_one_of(cursor.peek(1), ending) || is_latin(cursor.peek(2)))
        return false;
    cursor.skip(2);
    return true;
}

std::u32string_view take_contraction(Cursor& cursor) {
    constexpr std::array endings{std::pair{U"'ll"sv, U"[[@L]]"sv}, std::pair{U"'d"sv, U"[[@d]]"sv},
                                 std::pair{U"'ve"sv, U"[[@v]]"sv}};
    for (const auto& [written, sounds] : endings) {
        auto end = cursor;
        if (!end.take(written) || is_latin(end.peek()))
            continue;
        cursor = end;
        return sounds;
    }
    return {};
}

std::u32string possessive(std::u32string reading) {
    return reading.ends_with(U"]]") ? reading.insert(reading.size() - 2, U"z") : reading + U"'s";
}

std::u32string spell_out(std::u32string_view letters) {
    std::u32string text;
    for (const auto character : letters) {
        if (!text.empty())
            text += U'.';
        text += is_small(character) ? character - (U'a' - U'A') : character;
    }
    return text;
}

std::optional<Said> say_street(Cursor cursor) {
    if (!is_street(cursor))
        return std::nullopt;
    const auto start = cursor;
    cursor.skip(2);
    if (cursor.peek(1) != 0)
        cursor.skip(1);
    return say(start, cursor, U"Street");
}

std::optional<Said> say_word(Cursor cursor) {
    const auto start = cursor;
    if (!is_latin(cursor.peek()))
        return std::nullopt;
    if (auto said = parties(cursor))
        return said;
    if (auto said = dotted_letters(cursor))
        return said;
    if (auto said = shouted_contraction(cursor))
        return said;
    if (auto said = acronym(cursor))
        return said;
    auto text = take_written_word(cursor);
    // the model(s)
    if (text.size() > 1 && cursor.take(U"(s)"))
        text += U's';
    return say(start, cursor, text.size() == 1 ? letter(start, cursor) : std::move(text));
}

} // namespace duologue::reading

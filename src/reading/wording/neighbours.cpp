// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/neighbours.hpp"

#include "base/unicode.hpp"

#include <algorithm>

namespace duologue::reading {
namespace {

std::u32string word_before(const Cursor& cursor) {
    return to_small(cursor.word_behind());
}

/// Moves past a word behind blanks.
std::u32string take_word(Cursor& cursor) {
    cursor.take_blanks();
    return to_small(cursor.take_letters());
}

/// AI, APIs, but no A100.
bool is_initialism_in_a(Cursor cursor) {
    cursor.take_blanks();
    return cursor.peek() == U'A' && is_capital(cursor.peek(1));
}

/// 70%, $3.
bool is_number(Cursor cursor) {
    cursor.take_blanks();
    return is_digit(cursor.peek()) || is_one_of(cursor.peek(), U"$€£");
}

/// Let's go: of "s" behind an apostrophe.
bool follows_let(const Neighbours& near) {
    return near.before == U"s" && near.before_that == U"let";
}

} // namespace

Neighbours neighbours(const Cursor& start, const Cursor& end) {
    constexpr std::size_t reach = 200;
    const auto before = word_before(start);
    const auto gap = static_cast<std::size_t>(start.peek(-1) == U' ' ? 1 : 0);
    const auto first = start.before(before.size() + gap);
    const auto apostrophe = static_cast<std::size_t>(first.peek(-1) == U'\'' ? 1 : 0);
    auto next = end;
    const auto after = take_word(next);
    return {.before_that = word_before(first.before(apostrophe)),
            .before = before,
            .after = after,
            .after_that = take_word(next),
            .sentence =
                to_small(std::u32string(start.behind(reach)) + std::u32string(start.ahead(reach))),
            .has_number_after = is_number(end),
            .has_initial_a_after = is_initialism_in_a(end)};
}

bool mentions(std::u32string_view sentence, Words words) {
    return std::ranges::any_of(words, [&](std::u32string_view word) {
        return sentence.find(word) != std::u32string_view::npos;
    });
}

bool is_verb(const Neighbours& near) {
    return follows_let(near) || is_one_of(near.after, objects)
           || is_one_of(near.before, auxiliaries) || is_one_of(near.before, subjects);
}

bool is_noun(const Neighbours& near) {
    return is_one_of(near.before, determiners);
}

bool is_he_or_she(const Neighbours& near) {
    return near.before == U"he" || near.before == U"she";
}

bool is_plural(std::u32string_view word) {
    return word.size() > 3 && word.ends_with(U's') && !word.ends_with(U"ss");
}

bool is_deed(const Neighbours& near) {
    constexpr auto leads =
        std::to_array<std::u32string_view>({U"", U"and", U"then", U"never", U"please"});
    const bool led = is_one_of(near.before, leads) || is_one_of(near.before, auxiliaries)
                     || is_plural(near.before);
    return follows_let(near) || near.before == U"please"
           || (led && is_one_of(near.after, objects) && near.after != U"that")
           || near.after == U"him" || near.after == U"them" || near.after == U"me";
}

bool is_deed_of_one(const Neighbours& near) {
    return !near.before.empty() && !is_noun(near) && is_one_of(near.after, objects)
           && near.after != U"that";
}

} // namespace duologue::reading

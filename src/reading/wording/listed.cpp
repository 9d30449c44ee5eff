// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/listed.hpp"

#include "base/unicode.hpp"
#include "reading/wording/word.hpp"

#include <algorithm>

namespace duologue::reading {
namespace {

/// Whether two neighbours belong to one word or number.
bool are_joined(char32_t before, char32_t after) {
    return (is_latin(after) && (is_latin(before) || is_digit(before)))
           || (is_digit(before) && is_digit(after));
}

/// Han characters are said one by one, each at its place, other words as a whole.
Said say_pinyin(const Cursor& start, const Cursor& end, const LexiconEntry& entry) {
    constexpr char32_t stand_in = U'\ufffc';
    const auto word = start.ahead(end.at() - start.at());
    const bool by_character =
        word.size() == entry.syllables.size() && std::all_of(word.begin(), word.end(), is_han);
    Said said{.end = end.at(), .pieces = {}};
    for (std::size_t i = 0; i < entry.syllables.size(); ++i) {
        const Range character{start.at() + i, start.at() + i + 1};
        said.pieces.push_back({.language = Language::mandarin,
                               .text = {by_character ? word[i] : stand_in},
                               .source = by_character ? character : Range{start.at(), end.at()},
                               .given = {&entry, i}});
    }
    return said;
}

} // namespace

Listed find_listed(const Cursor& cursor, const Lexicon& lexicon) {
    const auto ahead = cursor.simplified_ahead(lexicon.longest());
    if (ahead.empty() || !lexicon.may_begin(ahead.front())
        || are_joined(cursor.peek(-1), cursor.peek()))
        return {};
    for (auto length = ahead.size(); length > 0; --length) {
        const auto last = static_cast<std::ptrdiff_t>(length) - 1;
        if (are_joined(cursor.peek(last), cursor.peek(last + 1)))
            continue;
        if (const auto* entry = lexicon.find(ahead.substr(0, length)))
            return {entry, length};
    }
    return {};
}

Said say_entry(const LexiconEntry& entry, const Cursor& start, const Cursor& end) {
    if (entry.language() == Language::mandarin)
        return say_pinyin(start, end, entry);
    auto said = say_english({start.at(), end.at()}, entry.text);
    said.pieces.front().given.entry = &entry;
    return said;
}

std::optional<Said> say_listed(const Cursor& cursor, const Lexicon& lexicon) {
    const auto [entry, length] = find_listed(cursor, lexicon);
    if (entry == nullptr)
        return std::nullopt;
    auto end = cursor;
    end.skip(length);
    // The dot of "etc." at the end of a sentence also ends the sentence.
    const bool ends_sentence = length > 1 && end.peek() == 0 && end.peek(-1) == U'.';
    if (ends_sentence) {
        end = cursor;
        end.skip(length - 1);
    }
    const bool owns = !ends_sentence && take_possessive(end);
    auto said = say_entry(*entry, cursor, end);
    if (owns && entry->language() == Language::english)
        said.pieces.front().text = possessive(entry->text);
    return said;
}

} // namespace duologue::reading

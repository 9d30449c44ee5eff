// SPDX-License-Identifier: GPL-3.0-or-later
// Latin words, as the English voice has to see them.
#pragma once

#include "reading/wording/lexicon.hpp"
#include "reading/wording/said.hpp"

#include <string>

namespace duologue::reading {

/// An entry of the lexicon, and how many characters its word has.
struct Listed {
    const LexiconEntry* entry = nullptr;
    std::size_t length = 0;
};

/// The longest word of `lexicon` that begins at the cursor and is not a part of a longer word in
/// Latin letters or of a longer number; an empty entry where there is none.
[[nodiscard]] Listed find_listed(const Cursor& cursor, const Lexicon& lexicon);

/// The characters from `start` to `end`, of which each may be said by a syllable of its own, as
/// `entry` has them said.
[[nodiscard]] Said say_entry(const LexiconEntry& entry, const Cursor& start, const Cursor& end);

/// What `find_listed` finds, as the lexicon has it said.
[[nodiscard]] std::optional<Said> say_listed(const Cursor& cursor, const Lexicon& lexicon);

/// The St. of a street, where a saint's would stand in the lexicon.
[[nodiscard]] std::optional<Said> say_street(Cursor cursor);

/// The Latin word at the cursor: an acronym letter by letter, or as written.
[[nodiscard]] std::optional<Said> say_word(Cursor cursor);

/// Moves past the `'s` at the cursor, where nothing goes on behind it.
[[nodiscard]] bool take_possessive(Cursor& cursor);

/// Moves past the `'ll`, `'d` or `'ve` at the cursor, and gives its phonemes; empty where none is.
[[nodiscard]] std::u32string_view take_contraction(Cursor& cursor);

/// What is said of a word, `reading`, with its `'s`.
[[nodiscard]] std::u32string possessive(std::u32string reading);

/// `letters` one by one, as one word: `D.E.I`.
[[nodiscard]] std::u32string spell_out(std::u32string_view letters);

/// A Roman numeral where the words around it show that it is one (World War II, 第IV章).
[[nodiscard]] std::optional<Said> say_roman(Cursor cursor);

/// A URL, an e-mail address, a host or a file name.
[[nodiscard]] std::optional<Said> say_address(Cursor cursor, const Lexicon& lexicon);

} // namespace duologue::reading

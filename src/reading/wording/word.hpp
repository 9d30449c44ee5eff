// SPDX-License-Identifier: GPL-3.0-or-later
// Latin words, as the English voice has to see them.
#pragma once

#include "reading/wording/lexicon.hpp"
#include "reading/wording/said.hpp"

#include <string>

namespace duologue::reading {

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

// SPDX-License-Identifier: GPL-3.0-or-later
// Latin words, as the English voice has to see them.
#pragma once

#include "reading/wording/lexicon.hpp"
#include "reading/wording/said.hpp"

#include <string>

namespace duologue::reading {

/// The word at the cursor: from the lexicon, an acronym letter by letter, or as written.
[[nodiscard]] std::optional<Said> say_word(Cursor cursor, const Lexicon& lexicon);

/// `letters` one by one, as one word: `D.E.I`.
[[nodiscard]] std::u32string spell_out(std::u32string_view letters);

/// A Roman numeral where the words around it show that it is one (World War II, 第IV章).
[[nodiscard]] std::optional<Said> say_roman(Cursor cursor);

/// A URL, an e-mail address, a host or a file name.
[[nodiscard]] std::optional<Said> say_address(Cursor cursor, const Lexicon& lexicon);

} // namespace duologue::reading

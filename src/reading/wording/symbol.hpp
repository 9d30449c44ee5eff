// SPDX-License-Identifier: GPL-3.0-or-later
// Signs that are said, signs that make a pause, and characters that cannot be said.
#pragma once

#include "reading/wording/passage.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace duologue::reading {

/// A sign and what it is called.
struct Symbol {
    char32_t sign;
    std::u32string_view mandarin;
    std::u32string_view english;
};

/// The sign's names, when it is said wherever it stands (×, ≥, ½).
[[nodiscard]] std::optional<Symbol> find_symbol(char32_t sign);

/// Moves past a sign of two characters (>=, ->), which is called like the one that it stands for.
[[nodiscard]] std::optional<Symbol> take_double_sign(Cursor& cursor);

/// Whether the asterisk at the cursor belongs to a name of one capital: A*, Q*.
[[nodiscard]] bool is_star_of_name(const Cursor& cursor);

/// The number of a circled, parenthesised or Roman digit in one character (①, ⑵, Ⅳ); 0 for others.
[[nodiscard]] unsigned enclosed_number(char32_t character);

/// A picture that is not said.
[[nodiscard]] bool is_emoji(char32_t character);

/// A pause, as each language writes it.
struct Pause {
    char32_t mandarin = 0;
    char32_t english = 0;
    std::u32string_view marks; ///< all that ask for it
};

/// All pauses, from the lightest to the strongest.
[[nodiscard]] std::span<const Pause> pauses();

/// The Mandarin pause (，、；：。？！…) that a punctuation mark asks for; 0 for marks that are
/// silent and for characters that are none.
[[nodiscard]] char32_t pause_of(char32_t mark);

/// Whether `character` is punctuation, silent or not.
[[nodiscard]] bool is_mark(char32_t character);

/// Whether the dot at `at` opens a name behind Han: 用.NET, but not 好.Then.
[[nodiscard]] bool opens_name(std::u32string_view text, std::size_t at);

} // namespace duologue::reading

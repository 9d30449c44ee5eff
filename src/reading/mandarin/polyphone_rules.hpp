// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace duologue::reading {

/// How a character is read where it stands alone between two neighbours. A set of neighbours is a
/// row of characters, among them the classes `#` (a digit or numeral), `A` (a Latin letter) and
/// `^` (a clause's edge); an empty set holds everything. `later` holds words, each with a space
/// after it, of which one must stand in the rest of the clause, but not right behind the character;
/// `earlier` holds such words for the clause before the character.
struct PolyphoneRule {
    char32_t character = 0;
    std::string_view reading;
    std::u32string_view before = {};
    std::u32string_view after = {};
    std::u32string_view later = {};
    std::u32string_view earlier = {};
};

/// The rules for `character`; the first whose neighbours are there decides.
[[nodiscard]] std::span<const PolyphoneRule> polyphone_rules(char32_t character);

} // namespace duologue::reading

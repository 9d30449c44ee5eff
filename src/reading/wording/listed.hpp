// SPDX-License-Identifier: GPL-3.0-or-later
// Words that a lexicon says how to say.
#pragma once

#include "reading/wording/lexicon.hpp"
#include "reading/wording/said.hpp"

#include <cstddef>
#include <optional>

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

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
// An interview as it will be performed: who says what, in which order.
#pragma once

#include "base/error.hpp"
#include "base/time.hpp"

#include <optional>
#include <string>
#include <vector>

namespace duologue::script {

/// From the character `index` on, a paragraph stood in the file from `line` and `column` on.
struct PlaceMark {
    std::size_t index = 0;
    std::size_t line = 0;
    std::size_t column = 0;
};

/// What is said without a paragraph break, in the writer's own characters (UTF-8, no line breaks,
/// never empty).
struct Paragraph {
    std::string text;
    Place place;
    /// A pause the writer asked for before this paragraph; it takes the place of the pause that the
    /// rules would give.
    std::optional<Milliseconds> pause_before;
    /// Where its characters did not follow each other in the file (glosses, escapes, lines broken
    /// to a width), in order.
    std::vector<PlaceMark> marks = {};
};

/// Where the character of `paragraph` with this index stood in the file.
[[nodiscard]] Place place_of(const Paragraph& paragraph, std::size_t character);

/// One speaker's words until another speaks; never without a paragraph.
struct Turn {
    /// A name of Script::cast, or empty for the narrator.
    std::string speaker;
    std::vector<Paragraph> paragraphs;
};

/// A titled part of the episode; never without a turn.
struct Chapter {
    std::string title;
    Place place;
    std::vector<Turn> turns;
};

/// Who takes part, in order of first appearance or as the header lists them.
struct CastMember {
    std::string name;
    /// The persona the writer chose; empty leaves the choice to the cast.
    std::string persona;
    Place place;
};

/// Who is to be thanked, as written: `编辑`, `深思`.
struct Credit {
    std::string role;
    std::string name;
};

/// `word = reading`: how the script wants a word said. What a reading may be, reading knows.
struct Pronunciation {
    std::string text;
    Place place; ///< of its first character
};

struct Script {
    std::string title;            ///< never empty
    std::string language;         ///< BCP 47: `zh` or `en`
    std::string date;             ///< ISO 8601 (`2025-01-21`), or empty where the text has none
    std::vector<CastMember> cast; ///< without the narrator unless the header names one
    std::vector<Chapter> chapters;
    std::vector<Credit> credits;
    std::vector<Pronunciation> lexicon = {};
};

/// A script and what the parser had to guess on the way.
struct Parsed {
    Script script;
    Warnings warnings;
};

} // namespace duologue::script

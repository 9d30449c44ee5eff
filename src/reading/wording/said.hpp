// SPDX-License-Identifier: GPL-3.0-or-later
// What a rule makes of the characters it recognises.
#pragma once

#include "reading/wording/passage.hpp"

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace duologue::reading {

/// Words of one language and the characters they say.
struct Piece {
    Language language = Language::mandarin;
    std::u32string text;
    Range source;
    bool as_digit = false; ///< see Segment::as_digit
    Given given = {};      ///< of the first character; the next ones have the next syllables
};

/// What is said for the characters from the cursor to `end`.
struct Said {
    std::size_t end = 0;
    std::vector<Piece> pieces;

    void mandarin(std::u32string text, Range source, bool as_digit = false) {
        pieces.push_back({Language::mandarin, std::move(text), source, as_digit});
    }

    void english(std::u32string text, Range source) {
        pieces.push_back({Language::english, std::move(text), source});
    }

    void append(Said next) {
        end = next.end;
        for (auto& piece : next.pieces)
            pieces.push_back(std::move(piece));
    }
};

/// What is said for `source`, and nothing else.
[[nodiscard]] inline Said say_mandarin(Range source, std::u32string text) {
    return {.end = source.end, .pieces = {{Language::mandarin, std::move(text), source}}};
}

[[nodiscard]] inline Said say_english(Range source, std::u32string text) {
    return {.end = source.end, .pieces = {{Language::english, std::move(text), source}}};
}

/// A rule looks at the cursor and says what is said there, or nothing when it is not its case.
using Rule = std::optional<Said> (*)(Cursor);

/// What the first of `rules` says whose case the cursor is.
[[nodiscard]] inline std::optional<Said> first_of(std::span<const Rule> rules, Cursor cursor) {
    for (const auto rule : rules)
        if (auto said = rule(cursor))
            return said;
    return std::nullopt;
}

} // namespace duologue::reading

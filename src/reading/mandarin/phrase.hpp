// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/mandarin/dictionary.hpp"
#include "reading/mandarin/polyphone_model.hpp"
#include "reading/mandarin/segmentation.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace duologue::reading {

/// Mandarin text with the words it consists of and how each character is read before sandhi.
struct Phrase {
    std::u32string text; ///< Simplified, character for character as the writer's
    std::vector<TextWord> words;
    /// One per character, weakened where the dictionary's words weaken it; empty for what is not
    /// read.
    std::vector<std::string_view> readings;
    /// The same, weakened only where lists of readings have it so: 知识 is zhi1 shi2.
    std::vector<std::string_view> citation;
    /// For each character that may be read in several ways these ways, likeliest first.
    std::vector<std::vector<Choice>> choices;
    /// What `text` is a part of, from `begin`; empty where it is no part.
    std::u32string context = {};
    std::size_t begin = 0;
};

/// Whether rules and dictionary keep the last word on this (Simplified) character, whatever the
/// model thinks of it.
[[nodiscard]] bool is_read_by_rule(char32_t character);

/// What the readings of a text come from.
struct ReadingSources {
    const Dictionary& dictionary;
    const PolyphoneModel& model;
};

/// Reads `text`, which is `simplified` in Simplified characters, each at its place, and of which
/// `given` says for each character what the lexicon has of it; empty where it has nothing. What it
/// has is a word and stands as it is.
[[nodiscard]] Phrase read_phrase(const ReadingSources& sources, std::u32string_view text,
                                 std::u32string simplified, std::span<const Given> given = {});

/// What of `phrase` is read in `range` of its text, where words begin and end.
[[nodiscard]] Phrase part_of(const Phrase& phrase, Range range);

} // namespace duologue::reading

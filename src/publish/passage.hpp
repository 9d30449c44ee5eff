// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mix/timeline.hpp"
#include "publish/transcript.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace duologue::publish {

/// Where a word of a passage begins.
struct WordStart {
    std::size_t place = 0; ///< code point in Passage::text
    Period heard;
    bool begins_sentence = false;
    std::string pinyin; ///< where the word is a Han character
};

/// A paragraph's sentences as one text, and when its words are heard.
struct Passage {
    std::u32string text;
    std::vector<WordStart> words; ///< in order, the first at 0
    /// For each place of `text`: it lies inside a word that is said as one.
    std::vector<bool> inside_word;
};

/// Joins the `sentences` of `paragraph`, whose words are in `words`, with a blank where that has
/// one. A sentence of which nothing is heard is left out.
[[nodiscard]] Passage join(std::string_view paragraph, std::span<const mix::Sentence> sentences,
                           const mix::Words& words);

/// `text` with single blanks and without control characters, as every format can hold it.
[[nodiscard]] std::string plain(std::string_view text);

} // namespace duologue::publish

// SPDX-License-Identifier: GPL-3.0-or-later
// The Timeline as readers see it: cut into cues, every time a whole millisecond.
#pragma once

#include "base/time.hpp"
#include "mix/timeline.hpp"
#include "script/script.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace duologue::publish {

/// A half-open stretch of the episode.
struct Period {
    Milliseconds start{};
    Milliseconds end{};

    friend bool operator==(const Period&, const Period&) = default;
};

/// A word, a number or a Han character, with the punctuation and the blank that cling to it.
struct Word {
    std::string text;
    Period heard;                 ///< empty where it begins to sound together with the next one
    bool begins_sentence = false; ///< so that a page can go from sentence to sentence
    std::string pinyin = {};      ///< of a Han character, with its tone mark

    friend bool operator==(const Word&, const Word&) = default;
};

using Line = std::vector<Word>;

/// What is shown at once: a phrase on one or two lines. The texts of its words, one after another,
/// are the writer's text.
struct Cue {
    Period shown; ///< from its first sound to its last, or a little longer if that is very short
    std::vector<Line> lines;
};

using Paragraph = std::vector<Cue>;

struct Turn {
    std::string speaker; ///< as shown, never empty
    std::vector<Paragraph> paragraphs;
};

/// Chapters tile the episode.
struct Chapter {
    std::string title;
    std::size_t number = 0; ///< from 1
    Period span;
    std::vector<Turn> turns;
};

struct Transcript {
    std::string language; ///< BCP 47: `zh-Hans`, `zh-Hant` or `en`
    std::vector<Chapter> chapters;
    Milliseconds length{};
};

/// Everything that is heard, in exactly one cue each; blanks are single, and control characters
/// left out.
[[nodiscard]] Transcript transcribe(const script::Script& script, const mix::Timeline& timeline);

/// The words of `line` without the blank behind the last.
[[nodiscard]] std::string text_of(const Line& line);

/// All words on one line.
[[nodiscard]] std::string text_of(const Cue& cue);
[[nodiscard]] std::string text_of(const Paragraph& paragraph);

} // namespace duologue::publish

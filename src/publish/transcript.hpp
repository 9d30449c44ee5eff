// SPDX-License-Identifier: GPL-3.0-or-later
// The Timeline as readers see it: cut into cues, every time a whole millisecond.
#pragma once

#include "base/time.hpp"
#include "mix/timeline.hpp"
#include "script/model/script.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <ranges>
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

/// The texts of its words, one after another, are what is written.
using Line = std::vector<Word>;

/// What is shown at once: a phrase on one or two lines. The texts of its words, one after another,
/// are the writer's text.
struct Cue {
    Period shown; ///< from its first sound to its last, or a little longer if that is very short
    std::vector<Line> lines;
};

using Paragraph = std::vector<Cue>;

/// What one speaker says before another does.
struct Turn {
    std::string speaker; ///< as shown, never empty
    std::vector<Paragraph> paragraphs;
};

/// Chapters tile the episode.
struct Chapter {
    std::string title;
    std::size_t number = 0; ///< from 1
    Period span;
    std::size_t index = 0;      ///< in the Timeline
    std::size_t first_turn = 0; ///< of those of all chapters
    std::size_t turns = 0;
};

/// Where a cue lies in its paragraph, and when it is shown.
struct Cut {
    std::uint32_t begin = 0;  ///< code point
    std::uint32_t middle = 0; ///< where the second line begins, or `end`
    std::uint32_t end = 0;
    Period shown;
};

struct Passage;

/// The Timeline as people read it, in whole milliseconds: everything that is heard, in exactly one
/// cue each; blanks are single, and control characters left out. Of hours the text with all times
/// is large, so that only where cues begin and end is kept, and a turn is made whenever it is asked
/// for.
class Transcript {
public:
    using Cuts = std::ranges::subrange<std::deque<Cut>::const_iterator>;

    /// `script` and `timeline` must outlive it.
    Transcript(const script::Script& script, const mix::Timeline& timeline);

    /// BCP 47: `zh-Hans`, `zh-Hant` or `en`.
    [[nodiscard]] const std::string& language() const { return language_; }

    [[nodiscard]] Milliseconds length() const;

    [[nodiscard]] const std::vector<Chapter>& chapters() const { return chapters_; }

    /// The turns of `chapter`, in order.
    [[nodiscard]] auto turns(const Chapter& chapter) const {
        return std::views::iota(std::size_t{0}, chapter.turns)
               | std::views::transform(
                   [this, &chapter](std::size_t index) { return turn(chapter, index); });
    }

    /// The cues of `chapter`, in order.
    [[nodiscard]] Cuts cuts(const Chapter& chapter) const;

    /// As shown, in order of appearance.
    [[nodiscard]] const std::vector<std::string>& speakers() const { return speakers_; }

private:
    void add(const mix::Chapter& spoken);
    void add(const mix::Turn& spoken, const script::Turn& written);
    void part();
    [[nodiscard]] Turn turn(const Chapter& chapter, std::size_t index) const;
    [[nodiscard]] Cue cue(const Passage& passage, std::size_t number) const;

    const script::Script& script_;
    const mix::Timeline& timeline_;
    std::string language_;
    std::vector<Chapter> chapters_;
    std::vector<std::string> speakers_;
    std::deque<Cut> cuts_;
    std::vector<std::size_t> first_cuts_{0}; ///< of each turn, and the number of all cuts
};

/// Without the blank behind it, or behind the last word.
[[nodiscard]] std::string text_of(const Word& word);
[[nodiscard]] std::string text_of(const Line& line);

/// All words on one line.
[[nodiscard]] std::string text_of(const Cue& cue);
[[nodiscard]] std::string text_of(const Paragraph& paragraph);

} // namespace duologue::publish

// SPDX-License-Identifier: GPL-3.0-or-later
// When everything is heard: computed once, projected by everything that is published.
#pragma once

#include "base/time.hpp"
#include "mix/words.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace duologue::mix {

/// What one performance says.
struct Sentence {
    std::uint32_t paragraph = 0; ///< of its turn
    std::uint32_t begin = 0;     ///< byte in the paragraph's text
    std::uint32_t end = 0;       ///< one past the last byte
    std::uint32_t words = 0;     ///< where they are in Timeline::words
    Span span;                   ///< from the first sound to the last
};

/// What one speaker says before another does.
struct Turn {
    std::size_t index = 0; ///< in its chapter of the script
    Span span;             ///< from the first sound to the last
    std::vector<Sentence> sentences;
};

/// Chapters tile the episode: each ends where the next begins.
struct Chapter {
    std::size_t number = 0; ///< from 1, in the whole script
    Span span;
    std::vector<Turn> turns;
};

/// When everything of a script is heard. Nobody adds lengths again: all that is published is a
/// projection of both.
struct Timeline {
    std::vector<Chapter> chapters;
    Frames length{};
    Words words = {};
};

} // namespace duologue::mix

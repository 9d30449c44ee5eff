// SPDX-License-Identifier: GPL-3.0-or-later
// What reading hands to a voice.
#pragma once

#include "base/time.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace duologue::reading {

enum class Language { mandarin, english };

/// A stretch of the original text that is said as one: a Han character, a number, a Latin word.
struct Token {
    std::size_t begin = 0;  ///< code point in Utterance::text
    std::size_t end = 0;    ///< one past the last code point
    std::size_t spoken = 0; ///< code point in Run::spoken where the token's first sound stands

    friend bool operator==(const Token&, const Token&) = default;
};

/// A stretch in one language, spoken by one call of the engine.
struct Run {
    Language language = Language::mandarin;
    std::string spoken;  ///< numbered pinyin or English, as the engine wants it; plain text
    std::string written; ///< the same in the writer's script, numbers as words, with its marks
    std::vector<Token> tokens; ///< in spoken order; tokens that are not said are left out
    Milliseconds gap_after{0}; ///< silence before the next run of the same utterance
};

/// One sentence, ready to be spoken by any voice.
struct Utterance {
    std::string text; ///< the writer's characters
    std::vector<Run> runs;
};

} // namespace duologue::reading

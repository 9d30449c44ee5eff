// SPDX-License-Identifier: GPL-3.0-or-later
// What reading hands to a voice.
#pragma once

#include "base/time.hpp"
#include "reading/wording/language.hpp"
#include "reading/wording/left_out.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace duologue::reading {

/// A stretch of the original text that is said as one: a Han character, a number, a Latin word.
struct Token {
    std::size_t begin = 0;  ///< code point in Utterance::text
    std::size_t end = 0;    ///< one past the last code point
    std::size_t spoken = 0; ///< code point in Run::spoken where the token's first sound stands

    friend bool operator==(const Token&, const Token&) = default;
};

/// What parts a run from the next of its utterance, from the lightest to the heaviest.
enum class Juncture {
    join,     ///< the language changes and nothing else does
    breath,   ///< a long clause is taken in two
    item,     ///< of a list: 、
    clause,   ///< ，
    part,     ///< ；：
    sentence, ///< 。？！, and the end
};

/// How the voice departs from its plain delivery, from a word on.
struct Inflection {
    std::size_t spoken = 0; ///< code point in Run::spoken where the word begins
    double pitch = 0;       ///< semitones
    double range = 1;       ///< times the voice's own
    double rate = 1;        ///< times the voice's own

    friend bool operator==(const Inflection&, const Inflection&) = default;
};

/// A stretch in one language, spoken by one call of the engine.
struct Run {
    Language language = Language::mandarin;
    std::string spoken;  ///< numbered pinyin or English, as the engine wants it; plain text
    std::string written; ///< the same in the writer's script, numbers as words, with its marks
    std::vector<Token> tokens; ///< in spoken order; tokens that are not said are left out
    Milliseconds gap_after{0}; ///< silence before the next run of the same utterance
    Juncture juncture = Juncture::sentence; ///< what follows
    std::vector<Inflection> inflections{};  ///< in spoken order; none: as the voice is
};

/// One sentence, ready to be spoken by any voice.
struct Utterance {
    std::string text; ///< the writer's characters
    std::vector<Run> runs;
    std::vector<LeftOut> left_out{}; ///< in order
};

} // namespace duologue::reading

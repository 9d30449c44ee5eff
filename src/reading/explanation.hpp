// SPDX-License-Identifier: GPL-3.0-or-later
// Why a sentence is read as it is.
#pragma once

#include "reading/utterance.hpp"
#include "reading/wording/segment.hpp"

#include <string>
#include <vector>

namespace duologue::reading {

/// What decided how something is read.
enum class Origin {
    only,    ///< there is one reading
    word,    ///< the dictionary's word around it
    rule,    ///< a rule about the characters beside it
    model,   ///< the polyphone model
    lexicon, ///< an entry of a lexicon
    unknown, ///< nothing: it is left out
};

/// `word`, as the enumerators are called.
[[nodiscard]] std::string_view to_string(Origin origin);

/// A reading that was possible, and how probable the model found it.
struct Candidate {
    std::string reading; ///< numbered pinyin before sandhi
    double probability = 0;
};

/// A character or word that is said.
struct Reading {
    Range source;         ///< what it says, in code points of the sentence
    std::string text;     ///< the Han character or the English words that are said for it
    std::string citation; ///< Mandarin: numbered pinyin before sandhi; empty for English
    std::string heard;    ///< Mandarin: numbered pinyin after sandhi; empty for English
    Origin origin = Origin::only;
    /// What decided: `银行` (the word), `before 我你` (the rule), `my.lexicon:3`; else empty.
    std::string reason;
    std::vector<Candidate> candidates; ///< likeliest first; empty where the model was not asked
    bool doubtful = false;             ///< the model finds another reading about as likely

    /// Whether there was anything to decide.
    [[nodiscard]] bool had_choice() const {
        return candidates.size() > 1 || origin == Origin::rule || origin == Origin::lexicon;
    }
};

/// What one voice says without a break.
struct ExplainedRun {
    Language language = Language::mandarin;
    std::string spoken; ///< as the engine is given it
    std::vector<Reading> readings;
};

struct Explanation {
    std::string text;       ///< the sentence
    std::string normalised; ///< the same with numbers, signs and addresses in words
    std::vector<ExplainedRun> runs;
    std::vector<LeftOut> left_out{}; ///< in order
};

} // namespace duologue::reading

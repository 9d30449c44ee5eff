// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/finding.hpp"
#include "review/read_sentence.hpp"

#include <set>
#include <string>
#include <vector>

namespace duologue::review {

/// Finds Latin words that will be spelled letter by letter although they look like words, or look
/// like nothing that can be read: `spelled-word`, at the first place of each.
class SpellingCheck {
public:
    /// Sentences come in order.
    void add(const ReadSentence& sentence);

    /// To be called when all sentences have come: what is written in small letters elsewhere is no
    /// acronym.
    [[nodiscard]] Findings findings() &&;

private:
    struct Suspect {
        std::u32string word;
        Finding finding;
        bool is_acronym_like; ///< suspected only if it is written in small letters elsewhere
    };

    void add(const ReadSentence& sentence, const reading::Reading& reading,
             const std::u32string& word);

    std::set<std::u32string> in_small_letters_;
    std::set<std::u32string> seen_;
    std::vector<Suspect> suspects_;
};

} // namespace duologue::review

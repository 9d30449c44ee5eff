// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/mandarin/dictionary.hpp"
#include "training/corpus.hpp"
#include "training/random.hpp"

#include <string>
#include <vector>

namespace duologue::training {

/// Makes sentences to ask the teacher about: those of a corpus, as they are or with some of their
/// words exchanged for others of the dictionary, above all for words with polyphones.
class Questions {
public:
    /// `dictionary` and `corpus` outlive this object.
    Questions(const reading::Dictionary& dictionary, const Corpus& corpus, std::uint64_t seed);

    [[nodiscard]] std::u32string next();

private:
    struct Polyphone {
        char32_t character = 0;
        std::vector<std::u32string> words; ///< that hold it
    };

    void list_polyphones();
    void list_words();
    [[nodiscard]] std::u32string exchange_words(const std::u32string& sentence);
    [[nodiscard]] const std::u32string& any_word();

    const reading::Dictionary& dictionary_;
    const Corpus& corpus_;
    Random random_;
    std::vector<Polyphone> polyphones_;
    std::vector<std::u32string> words_;
    std::vector<double> cumulated_; ///< how often each of `words_` is drawn, summed up
};

} // namespace duologue::training

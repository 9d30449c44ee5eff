// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/phrase.hpp"

#include "base/unicode.hpp"
#include "reading/polyphone.hpp"

namespace duologue::reading {
namespace {

/// What the simplified character lacks, the writer's may have: the tables know rare ones that no
/// dictionary reads.
void read_rest_as_written(const Dictionary& dictionary, std::u32string_view written,
                          Phrase& phrase) {
    for (std::size_t i = 0; i < written.size(); ++i) {
        if (!phrase.readings[i].empty() || !is_han(written[i]))
            continue;
        if (const auto word = dictionary.find(written.substr(i, 1)))
            phrase.readings[i] = dictionary.syllable(word->syllables.front());
    }
}

} // namespace

Phrase read_phrase(const Dictionary& dictionary, const Simplifier& simplifier,
                   std::u32string_view text) {
    Phrase phrase;
    phrase.text = simplifier.simplify(text, dictionary);
    phrase.words = segment(dictionary, phrase.text);
    phrase.readings = choose_readings(dictionary, phrase.text, phrase.words);
    read_rest_as_written(dictionary, text, phrase);
    return phrase;
}

} // namespace duologue::reading

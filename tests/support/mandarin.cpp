// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/mandarin.hpp"

#include "base/unicode.hpp"
#include "reading/mandarin/sandhi.hpp"
#include "reading/mandarin/simplify.hpp"

#include <fmt/format.h>

namespace duologue::reading {

const Dictionary& built_dictionary() {
    static const Dictionary dictionary(DUOLOGUE_DATA "/mandarin.dict");
    return dictionary;
}

Phrase phrase_of(std::string_view text) {
    static const Simplifier simplifier;
    static const PolyphoneModel model(DUOLOGUE_DATA "/polyphones.model");
    const auto characters = to_utf32(text);
    return read_phrase({built_dictionary(), model}, characters,
                       simplifier.simplify(characters, built_dictionary()));
}

std::string citation(std::string_view text) {
    std::string readings;
    const auto phrase = phrase_of(text);
    for (const auto reading : phrase.citation)
        if (!reading.empty())
            readings += (readings.empty() ? "" : " ") + std::string(reading);
    return readings;
}

std::string heard(std::string_view text) {
    const auto phrase = phrase_of(text);
    std::string syllables;
    for (const auto& syllable :
         speak(phrase, std::vector<bool>(phrase.text.size()), built_dictionary()))
        syllables += (syllables.empty() ? "" : " ") + to_string(syllable);
    return syllables;
}

} // namespace duologue::reading

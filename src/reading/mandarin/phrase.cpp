// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/phrase.hpp"

#include "base/unicode.hpp"
#include "reading/mandarin/given.hpp"
#include "reading/mandarin/polyphone.hpp"
#include "reading/wording/slice.hpp"

#include <algorithm>

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
            phrase.readings[i] = phrase.citation[i] = dictionary.syllable(word->syllables.front());
    }
}

/// Keeps the characters of which the model knows how they are read: 白朮 is not read as 白术.
void keep_known(const PolyphoneModel& model, std::u32string_view text, std::u32string& simplified) {
    for (std::size_t i = 0; i < text.size(); ++i)
        if (model.knows(text[i]))
            simplified[i] = text[i];
}

// Cross-validated on the corpus that the model learns from: these cost nothing there, and running
// text has more of such characters and words than the corpus.
constexpr std::u32string_view characters_read_by_rule =
    U"为地得都还了着只没好应子长更教种发觉量行和数处弹累率卷调塞干攒";
constexpr float doubtful = 0.5F;
constexpr float doubtful_in_word = 0.7F;
constexpr float sure = 0.6F;
constexpr std::size_t idiom_length = 4;
constexpr float common_word = -10.3F; ///< logarithm of its probability

bool is_common(const Dictionary& dictionary, std::u32string_view word) {
    const auto known = dictionary.find(word);
    return known && known->log_probability > common_word;
}

/// Whether a rule speaks that asks for what stands beside the character.
bool is_read_by_neighbours(std::u32string_view text, std::size_t character) {
    const auto* rule = find_rule(text, character);
    return rule != nullptr
           && !(rule->before.empty() && rule->after.empty() && rule->later.empty()
                && rule->earlier.empty());
}

/// Whether the reading of the rules or the dictionary stays although the model has another.
bool stands(const Dictionary& dictionary, const Phrase& phrase, const TextWord& word,
            std::size_t character) {
    const auto& choices = phrase.choices[character];
    const auto& likeliest = choices.front();
    if (phrase.readings[character].empty())
        return false;
    const float least = word.size() > 1 ? doubtful_in_word : doubtful;
    if (likeliest.probability < least || word.size() >= idiom_length
        || is_read_by_rule(phrase.text[character])
        || std::ranges::any_of(choices, &Choice::attested))
        return true;
    if (word.size() == 1)
        return is_read_by_neighbours(phrase.text, character);
    return is_common(dictionary,
                     std::u32string_view(phrase.text).substr(word.range.begin, word.size()));
}

void take_likeliest(const Dictionary& dictionary, Phrase& phrase) {
    phrase.citation = phrase.readings;
    for (const auto& word : phrase.words) {
        for (auto i = word.range.begin; i < word.range.end; ++i) {
            if (phrase.choices[i].empty())
                continue;
            const auto& likeliest = phrase.choices[i].front();
            if (word.size() > 1 && !is_read_by_rule(phrase.text[i])
                && compare(phrase.readings[i], likeliest.reading) == Vote::its_neutral) {
                if (likeliest.probability > sure)
                    phrase.citation[i] = likeliest.reading;
            } else if (!stands(dictionary, phrase, word, i)) {
                phrase.readings[i] = phrase.citation[i] = likeliest.reading;
            }
        }
    }
}

} // namespace

bool is_read_by_rule(char32_t character) {
    return characters_read_by_rule.find(character) != std::u32string_view::npos;
}

Phrase read_phrase(const ReadingSources& sources, std::u32string_view text,
                   std::u32string simplified, std::span<const Given> given) {
    Phrase phrase;
    phrase.text = std::move(simplified);
    keep_known(sources.model, text, phrase.text);
    phrase.words = segment(sources.dictionary, phrase.text);
    phrase.readings = choose_readings(sources.dictionary, phrase.text, phrase.words);
    phrase.choices =
        sources.model.judge(sources.dictionary, {phrase.text, phrase.words, phrase.readings});
    take_likeliest(sources.dictionary, phrase);
    read_rest_as_written(sources.dictionary, text, phrase);
    take_given(given, phrase);
    return phrase;
}

Phrase part_of(const Phrase& phrase, Range range) {
    Phrase part{slice(phrase.text, range),
                {},
                slice(phrase.readings, range),
                slice(phrase.citation, range),
                slice(phrase.choices, range),
                phrase.text,
                range.begin};
    for (auto word : phrase.words) {
        if (word.range.begin < range.begin || word.range.end > range.end)
            continue;
        word.range = {word.range.begin - range.begin, word.range.end - range.begin};
        part.words.push_back(word);
    }
    return part;
}

} // namespace duologue::reading

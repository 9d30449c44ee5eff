// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/fluency.hpp"

#include "base/unicode.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>

namespace duologue::reading {
namespace {

constexpr double impossible = -std::numeric_limits<double>::infinity();

/// Less likely than the rarest word.
constexpr double unknown_character = -22;
constexpr double ascii_character = -6;
constexpr double other_sign = -12;

/// Of signs, what running text has of them.
double log_probability_alone(char32_t character) {
    struct Frequency {
        std::u32string_view signs;
        double log_probability;
    };

    constexpr std::array frequencies{Frequency{U"，,", -2.5}, Frequency{U"。", -2.7},
                                     Frequency{U"、 ", -4}, Frequency{U"？！：?!:.", -5},
                                     Frequency{U"；;“”「」《》（）()\"", -6}};
    if (is_han(character))
        return unknown_character;
    const auto* const frequency =
        std::ranges::find_if(frequencies, [=](const Frequency& candidate) {
            return candidate.signs.find(character) != candidate.signs.npos;
        });
    if (frequency != frequencies.end())
        return frequency->log_probability;
    return character < 0x80 ? ascii_character : other_sign;
}

/// The list behind the dictionary has 的 as a twentieth of what running text has.
double undercounted(char32_t character) {
    return character == U'的' ? 2 : 0;
}

} // namespace

Fluency::Fluency(const Dictionary& dictionary, const Simplifier& simplifier)
    : dictionary_(dictionary), simplifier_(simplifier), mass_(1, 0) {
    mass_.reserve(dictionary.size() + 1);
    for (std::size_t i = 0; i < dictionary.size(); ++i)
        mass_.push_back(mass_.back()
                        + std::exp(static_cast<double>(dictionary.at(i).word.log_probability)));
}

double Fluency::log_mass(Dictionary::Range words) const {
    return std::log(mass_[words.end] - mass_[words.begin]);
}

const Fluency::Initial& Fluency::initial(char32_t character) const {
    const auto [known, is_new] = initials_.try_emplace(character);
    if (is_new) {
        const auto simplified = simplifier_.simplify({&character, 1}, dictionary_).front();
        known->second = {simplified, dictionary_.narrow({0, dictionary_.size()}, 0, simplified)};
    }
    return known->second;
}

Fluency::Text Fluency::extend(const Text& text, char32_t written) const {
    Text longer{.open = impossible};
    if (!is_han(written)) {
        longer.complete = longer.open = text.complete + log_probability_alone(written);
        return longer;
    }
    const auto& [character, words] = initial(written);
    longer.complete = text.complete + unknown_character;
    add(longer, {words, 1, text.complete}, character);
    for (const auto& word : std::span(text.beginnings).first(text.count))
        add(longer,
            {dictionary_.narrow(word.words, word.length, character), word.length + 1,
             word.log_probability},
            character);
    longer.open = std::max(longer.open, longer.complete);
    return longer;
}

void Fluency::add(Text& text, const Beginning& word, char32_t last) const {
    if (word.words.begin == word.words.end || text.count == text.beginnings.size())
        return;
    text.beginnings[text.count++] = word;
    text.open = std::max(text.open, word.log_probability + log_mass(word.words));
    const auto shortest = dictionary_.at(word.words.begin).word;
    if (shortest.length == word.length)
        text.complete = std::max(text.complete, word.log_probability + shortest.log_probability
                                                    + (word.length == 1 ? undercounted(last) : 0));
}

bool Fluency::is_read(char32_t character, std::string_view syllable) const {
    for (const auto form : {character, initial(character).simplified})
        if (const auto word = dictionary_.find({&form, 1});
            word && dictionary_.syllable(word->syllables.front()) == syllable)
            return true;
    return false;
}

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/cases.hpp"

#include "reading/mandarin/polyphone.hpp"

#include <algorithm>
#include <optional>

namespace duologue::training {
namespace {

using reading::Dictionary;
using reading::PolyphoneModel;
using reading::Share;
using reading::TextWord;
using reading::Vote;
using reading::WeighedChoice;

constexpr float common_word = -10.8F; ///< logarithm of its probability
constexpr float word_weight = 0.1F;
constexpr float teacher_weight = 0.05F;

class SentenceCases {
public:
    SentenceCases(const Example& example, const Teacher& teacher, const Dictionary& dictionary,
                  const PolyphoneModel& model)
        : example_(example),
          teacher_(teacher),
          dictionary_(dictionary),
          model_(model),
          words_(segment(dictionary, example.sentence)),
          votes_(choose_readings(dictionary, example.sentence, words_)),
          gathered_(model.gather(dictionary, {example.sentence, words_, votes_})),
          answer_(teacher.ask(example.sentence)) {}

    [[nodiscard]] ExampleCases make() const {
        ExampleCases cases;
        add(cases.marked, example_.place, find(example_.place, example_.reading), 1);
        for (const auto& word : words_) {
            const bool common = is_common(word);
            for (auto i = word.range.begin; i < word.range.end; ++i) {
                if (i == example_.place || gathered_[i].size() < 2)
                    continue;
                if (word.size() == 1)
                    add_as_taught(cases.others, i);
                else if (common)
                    add(cases.others, i, as_in_word(i), word_weight);
            }
        }
        return cases;
    }

private:
    using Place = std::optional<std::size_t>; ///< among the choices of a character

    [[nodiscard]] bool is_common(const TextWord& word) const {
        const auto spelling =
            std::u32string_view(example_.sentence).substr(word.range.begin, word.size());
        const auto known = dictionary_.find(spelling);
        return known && known->log_probability >= common_word;
    }

    [[nodiscard]] const reading::ChoiceEntry& entry(const WeighedChoice& choice) const {
        return model_.choices()[choice.choice];
    }

    [[nodiscard]] Place find(std::size_t character, std::string_view name) const {
        const auto& choices = gathered_[character];
        for (std::size_t i = 0; i < choices.size(); ++i)
            if (model_.reading(entry(choices[i])) == name)
                return i;
        return std::nullopt;
    }

    /// The reading of the dictionary's word; where this is neutral and the corpus gives the
    /// character one full tone alone, that one: dictionaries differ in how much they weaken.
    [[nodiscard]] Place as_in_word(std::size_t character) const {
        const auto& choices = gathered_[character];
        Place usual;
        std::size_t full_tones = 0;
        for (std::size_t i = 0; i < choices.size(); ++i) {
            if (choices[i].evidence.vote != Vote::its_neutral
                || choices[i].evidence.share == Share::never)
                continue;
            ++full_tones;
            if (choices[i].evidence.share == Share::always)
                usual = i;
        }
        return usual && full_tones == 1 ? usual : find(character, votes_[character]);
    }

    void add(std::vector<Case>& cases, std::size_t character, Place place, float weight) const {
        if (!place)
            return;
        Case made{gathered_[character], std::vector<float>(gathered_[character].size()), weight};
        made.probabilities[*place] = 1;
        cases.push_back(std::move(made));
    }

    void add_as_taught(std::vector<Case>& cases, std::size_t character) const {
        const auto& choices = gathered_[character];
        std::vector<std::string> names;
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < choices.size(); ++i) {
            if (choices[i].evidence.share == Share::always)
                return;
            if (choices[i].evidence.share == Share::never)
                continue;
            names.emplace_back(model_.reading(entry(choices[i])));
            places.push_back(i);
        }
        if (names.empty())
            return;
        const auto taught = teacher_.weigh(answer_, character, names);
        Case made{choices, std::vector<float>(choices.size()), teacher_weight};
        for (std::size_t i = 0; i < places.size(); ++i)
            made.probabilities[places[i]] = taught[i];
        cases.push_back(std::move(made));
    }

    const Example& example_;
    const Teacher& teacher_;
    const Dictionary& dictionary_;
    const PolyphoneModel& model_;
    std::vector<TextWord> words_;
    std::vector<std::string_view> votes_;
    std::vector<std::vector<WeighedChoice>> gathered_;
    Teacher::Answer answer_;
};

} // namespace

std::vector<ExampleCases> make_cases(const Corpus& corpus, const Teacher& teacher,
                                     const Dictionary& dictionary, const PolyphoneModel& model) {
    std::vector<ExampleCases> cases;
    for (const auto& example : corpus.examples)
        cases.push_back(SentenceCases(example, teacher, dictionary, model).make());
    return cases;
}

} // namespace duologue::training

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/polyphone_features.hpp"

#include <algorithm>

namespace duologue::reading {
namespace {

constexpr std::size_t vote_count = 6;
constexpr std::size_t share_count = 6;
constexpr std::size_t longest_word = 4; ///< longer ones count as this long
constexpr std::size_t length_count = longest_word + 1;

// Upper bounds of the logarithms, rarest first.
constexpr std::array word_rarity{-14.8F, -13.3F, -11.8F, -10.3F};
constexpr std::size_t commonness_count = word_rarity.size() + 2; ///< 0: a single character
constexpr std::array network_doubt{-4.0F, -2.0F, -0.7F, -0.05F};
constexpr std::size_t certainty_count = network_doubt.size() + 1;

/// Is the second dictionary's word as long, longer, or shorter?
constexpr std::size_t relation_count = 3;

constexpr float nearly_certain = -0.02F;

template <std::size_t N>
std::size_t grade(float value, const std::array<float, N>& bounds) {
    return static_cast<std::size_t>(
        std::ranges::count_if(bounds, [value](float bound) { return value > bound; }));
}

std::size_t relate(std::size_t length, std::size_t other) {
    return length == other ? 0 : length > other ? 1 : 2;
}

std::string_view sound(std::string_view reading) {
    return reading.substr(0, reading.size() - 1);
}

/// Gives each family of weights a range of its own.
class Families {
public:
    void add(std::size_t size, std::size_t member, float value = 1) {
        features[count++] = {size_ + member, value};
        size_ += size;
    }

    [[nodiscard]] std::size_t size() const { return size_; }

    std::array<Feature, features_per_choice> features{};

private:
    std::size_t count = 0;
    std::size_t size_ = 0;
};

Families families_of(const ChoiceEvidence& evidence) {
    const auto vote = static_cast<std::size_t>(evidence.vote);
    const auto wide_vote = static_cast<std::size_t>(evidence.wide_vote);
    const auto share = static_cast<std::size_t>(evidence.share);
    const auto length = std::min(evidence.word_length, longest_word);
    const auto wide_length = std::min(evidence.wide_word_length, longest_word);
    const auto common =
        length > 1 ? 1 + grade(evidence.word_log_probability, word_rarity) : std::size_t{0};
    const auto opinion = static_cast<std::size_t>(evidence.opinion);
    const auto relation = relate(std::min(evidence.opinion_word_length, longest_word), length);
    const auto certainty = grade(evidence.network_log_probability, network_doubt);
    const bool certain = evidence.network_log_probability > nearly_certain;

    Families families;
    families.add(1, 0, evidence.log_prior / 2);
    families.add(share_count, share);
    families.add(vote_count * length_count, vote * length_count + length);
    families.add(vote_count * length_count * share_count,
                 (vote * length_count + length) * share_count + share);
    families.add(vote_count * length_count * commonness_count,
                 (vote * length_count + length) * commonness_count + common);
    families.add(vote_count * share_count * commonness_count,
                 (vote * share_count + share) * commonness_count + common);
    families.add(vote_count * length_count, wide_vote * length_count + wide_length);
    families.add(vote_count * length_count * share_count,
                 (wide_vote * length_count + wide_length) * share_count + share);
    families.add(vote_count * vote_count * length_count,
                 (vote * vote_count + wide_vote) * length_count + length);
    families.add(vote_count * vote_count * length_count * relation_count,
                 ((opinion * vote_count + vote) * length_count + length) * relation_count
                     + relation);
    families.add(1, 0, evidence.network_log_probability / 2);
    families.add(2, certain ? 1 : 0);
    families.add(share_count * certainty_count, share * certainty_count + certainty);
    return families;
}

} // namespace

Vote compare(std::string_view dictionary_reading, std::string_view reading) {
    if (dictionary_reading.empty())
        return Vote::none;
    if (dictionary_reading == reading)
        return Vote::same;
    if (sound(dictionary_reading) != sound(reading))
        return Vote::another;
    if (dictionary_reading.back() == '5')
        return Vote::its_neutral;
    return reading.back() == '5' ? Vote::full_tone : Vote::another_tone;
}

std::size_t feature_weight_count() {
    return families_of({}).size();
}

std::array<Feature, features_per_choice> features_of(const ChoiceEvidence& evidence) {
    return families_of(evidence).features;
}

float weigh(const ChoiceEvidence& evidence, std::span<const float> weights, float bias) {
    float sum = bias;
    for (const auto& feature : features_of(evidence))
        sum += weights[feature.weight] * feature.value;
    return sum;
}

} // namespace duologue::reading

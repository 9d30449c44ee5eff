// SPDX-License-Identifier: GPL-3.0-or-later
// What speaks for a reading, as numbers for the log-linear model that weighs them.
#pragma once

#include "reading/mandarin/polyphone_model_format.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace duologue::reading {

/// How a dictionary's reading stands to the one that is weighed.
enum class Vote : std::uint8_t {
    none,         ///< the dictionary is silent
    same,         ///< it has this reading
    its_neutral,  ///< it has this sound with the neutral tone
    full_tone,    ///< it has a full tone where this reading is neutral
    another_tone, ///< it has this sound with another full tone
    another,      ///< it has another sound
};

[[nodiscard]] Vote compare(std::string_view dictionary_reading, std::string_view reading);

/// What is known about a reading of a character at its place in a text.
struct ChoiceEvidence {
    Share share = Share::never;
    float log_prior = 0;
    Vote vote = Vote::none;      ///< of the text's words
    std::size_t word_length = 1; ///< of the word that votes
    float word_log_probability = 0;
    Vote wide_vote = Vote::none;      ///< of the longest word around, also across the text's words
    std::size_t wide_word_length = 1; ///< 1 where no word is longer than the text's
    Vote opinion = Vote::none;        ///< of the second dictionary's longest word around
    std::size_t opinion_word_length = 1; ///< 1 where it is silent
    float network_log_probability = 0;
};

struct Feature {
    std::size_t weight = 0; ///< which
    float value = 0;
};

inline constexpr std::size_t features_per_choice = 13;

/// How many weights there are.
[[nodiscard]] std::size_t feature_weight_count();

[[nodiscard]] std::array<Feature, features_per_choice> features_of(const ChoiceEvidence& evidence);

/// How much speaks for a choice: a logarithm, up to a constant that all choices share.
[[nodiscard]] float weigh(const ChoiceEvidence& evidence, std::span<const float> weights,
                          float bias);

} // namespace duologue::reading

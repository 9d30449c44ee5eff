// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/mandarin/polyphone_model_format.hpp"
#include "training/corpus.hpp"

#include <string>
#include <vector>

namespace duologue::training {

/// A character with the readings that it may have.
struct CharacterChoices {
    char32_t character = 0;
    std::vector<reading::ChoiceEntry> choices;
};

/// What a model consists of.
struct ModelParts {
    std::vector<std::string> readings;
    std::vector<CharacterChoices> characters;    ///< in code point order
    std::vector<reading::OpinionEntry> opinions; ///< by key
    std::vector<float> weights;
    std::vector<char32_t> vocabulary; ///< in code point order
    reading::PolyphoneNetwork network;
};

/// The bytes of the model's file; the network's values are rounded to 8 bits.
[[nodiscard]] std::string encode(const ModelParts& parts);

} // namespace duologue::training

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/mandarin/dictionary.hpp"
#include "training/corpus.hpp"
#include "training/model_file.hpp"

namespace duologue::training {

/// What of a model is counted and not learnt: the readings that the corpus or the dictionary's
/// words give to each character of the corpus.
struct Tables {
    std::vector<std::string> readings;
    std::vector<CharacterChoices> characters;
};

[[nodiscard]] Tables count_choices(const LabelCounts& counts,
                                   const reading::Dictionary& dictionary);

} // namespace duologue::training

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/mandarin/polyphone_model.hpp"
#include "training/calibration.hpp"
#include "training/corpus.hpp"
#include "training/teacher.hpp"

#include <vector>

namespace duologue::training {

/// What the trainer knows about the characters of one example's sentence.
struct ExampleCases {
    std::vector<Case> marked; ///< the example itself; none when the model lacks its reading
    std::vector<Case> others; ///< characters beside it, as common words and the teacher read them
};

/// One for each example of `corpus`.
[[nodiscard]] std::vector<ExampleCases> make_cases(const Corpus& corpus, const Teacher& teacher,
                                                   const reading::Dictionary& dictionary,
                                                   const reading::PolyphoneModel& model);

} // namespace duologue::training

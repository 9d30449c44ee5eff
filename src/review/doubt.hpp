// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/read_sentence.hpp"

#include <string>

namespace duologue::review {

/// A doubtful reading in words, with what a lexicon would need to correct it.
struct Doubt {
    std::string context;     ///< the character and its neighbours: `说得对`
    std::string reading;     ///< as it is read: `dei3`
    std::string alternative; ///< the likeliest other reading: `de5`
    double probability = 0;  ///< of the alternative
    std::string entry;       ///< `说得对 = shuo1 de5 dui4`
};

/// The doubt about reading `index` of `run`, which is doubtful.
[[nodiscard]] Doubt describe_doubt(const reading::ExplainedRun& run, std::size_t index);

} // namespace duologue::review

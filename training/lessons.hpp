// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/mandarin/dictionary.hpp"
#include "reading/mandarin/polyphone_network.hpp"
#include "training/corpus.hpp"
#include "training/teacher.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace duologue::training {

/// Teaches a network to answer as `teacher` does, on sentences of `corpus` and many made from
/// them. `readings` (sorted) are the network's, `vocabulary` (sorted) the characters it knows.
/// Says on standard error how far it is.
[[nodiscard]] reading::PolyphoneNetwork teach_network(const Corpus& corpus, const Teacher& teacher,
                                                      const reading::Dictionary& dictionary,
                                                      std::span<const std::string> readings,
                                                      std::span<const char32_t> vocabulary,
                                                      std::uint64_t seed);

} // namespace duologue::training

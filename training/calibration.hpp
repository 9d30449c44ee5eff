// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/mandarin/polyphone_model.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace duologue::training {

/// A character in a context, with what speaks for its readings and how it is read.
struct Case {
    std::vector<reading::WeighedChoice> choices;
    std::vector<float> probabilities; ///< one per choice
    float weight = 1;
};

/// What a log-linear model has learnt.
struct Calibration {
    std::vector<float> weights; ///< of the features
    std::vector<float> biases;  ///< of the model's choices
};

/// Weighs the features so that `cases` come out as they are read: AdaGrad on their cross-entropy.
[[nodiscard]] Calibration calibrate(std::span<const Case> cases, std::size_t choices,
                                    std::uint64_t seed);

/// The likeliest choice of `known` by `calibration`: its place among them.
[[nodiscard]] std::size_t decide(const Calibration& calibration,
                                 std::span<const reading::WeighedChoice> known);

} // namespace duologue::training

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/mandarin/polyphone_network.hpp"
#include "training/random.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace duologue::training {

/// A character of a lesson and how it is read.
struct Target {
    std::size_t step = 0;
    std::vector<std::size_t> readings; ///< that it may have
    std::vector<float> probabilities;  ///< of each of them
    float weight = 1;
};

/// A sentence with what a teacher makes of it.
struct Lesson {
    std::vector<reading::NetworkStep> steps;
    std::vector<Target> targets;
    std::vector<float> states; ///< the teacher's, steps x state_size
};

/// Teaches a network by gradient descent (Adam): it is to give the targets' probabilities, and a
/// linear map of its states is to give the teacher's, which says something at every character.
class NetworkTrainer {
public:
    /// A network of random weights.
    NetworkTrainer(const reading::NetworkShape& shape, std::size_t state_size, std::uint64_t seed);

    /// Adds what `lesson` asks for to the change that `update` makes; the cross-entropy of its
    /// targets, weighted.
    double study(const Lesson& lesson);

    /// Makes the change; `rate` is about its size for each weight.
    void update(float rate);

    [[nodiscard]] const reading::PolyphoneNetwork& network() const { return network_; }

private:
    double study_target(const Target& target, const reading::NetworkTrace& trace,
                        std::vector<float>& state_gradient);
    void study_states(const Lesson& lesson, const reading::NetworkTrace& trace,
                      std::vector<float>& state_gradient);
    void go_back(std::size_t direction, const reading::NetworkTrace& trace, std::size_t count,
                 std::span<const float> state_gradient, std::vector<float>& input_gradient);
    void embed_back(const Lesson& lesson, std::span<const float> input_gradient);
    void transpose_all();

    static constexpr std::size_t parts = reading::PolyphoneNetwork::tensor_count + 1;

    [[nodiscard]] reading::Tensor& weights(std::size_t part);

    reading::PolyphoneNetwork network_;
    reading::Tensor state_map_; ///< states x state_size
    std::array<reading::Tensor, parts> gradients_;
    std::array<reading::Tensor, parts> means_;
    std::array<reading::Tensor, parts> squares_;
    std::array<std::vector<bool>, parts> touched_; ///< rows; of tensors that are sparse
    std::array<std::vector<float>, 2> input_transposed_;
    std::array<std::vector<float>, 2> recurrent_transposed_;
    std::vector<float> state_map_transposed_;
    long updates_ = 0;
};

} // namespace duologue::training

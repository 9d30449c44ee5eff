// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/calibration.hpp"

#include "reading/mandarin/matrix.hpp"
#include "training/random.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace duologue::training {
namespace {

constexpr int rounds = 6;
constexpr float rate = 0.1F;
constexpr float decay = 3e-3F;

/// A weight and the sum of the squares of its gradients.
struct Slope {
    float squares = 1e-8F;

    void descend(float& weight, float gradient) {
        const float steep = gradient + decay * weight;
        squares += steep * steep;
        weight -= rate * steep / std::sqrt(squares);
    }
};

std::vector<float> score(const Calibration& calibration,
                         std::span<const reading::WeighedChoice> known) {
    std::vector<float> scores;
    for (const auto& [choice, evidence] : known)
        scores.push_back(reading::weigh(evidence, calibration.weights, calibration.biases[choice]));
    return scores;
}

class Calibrator {
public:
    explicit Calibrator(std::size_t choices)
        : found_{std::vector<float>(reading::feature_weight_count()), std::vector<float>(choices)},
          weight_slopes_(found_.weights.size()),
          bias_slopes_(choices) {}

    void study(const Case& example) {
        auto scores = score(found_, example.choices);
        const float most = *std::ranges::max_element(scores);
        float sum = 0;
        for (auto& value : scores)
            sum += value = reading::exponential(value - most);
        for (std::size_t i = 0; i < scores.size(); ++i) {
            const float wrong = example.weight * (scores[i] / sum - example.probabilities[i]);
            if (std::abs(wrong) >= 1e-5F)
                correct(example.choices[i], wrong);
        }
    }

    [[nodiscard]] const Calibration& found() const { return found_; }

private:
    void correct(const reading::WeighedChoice& choice, float wrong) {
        for (const auto& feature : reading::features_of(choice.evidence))
            weight_slopes_[feature.weight].descend(found_.weights[feature.weight],
                                                   wrong * feature.value);
        bias_slopes_[choice.choice].descend(found_.biases[choice.choice], wrong);
    }

    Calibration found_;
    std::vector<Slope> weight_slopes_;
    std::vector<Slope> bias_slopes_;
};

} // namespace

Calibration calibrate(std::span<const Case> cases, std::size_t choices, std::uint64_t seed) {
    Calibrator calibrator(choices);
    Random random(seed);
    std::vector<std::size_t> order(cases.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[random.below(i)]);
        for (const auto number : order)
            calibrator.study(cases[number]);
    }
    return calibrator.found();
}

std::size_t decide(const Calibration& calibration, std::span<const reading::WeighedChoice> known) {
    const auto scores = score(calibration, known);
    return static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
}

} // namespace duologue::training

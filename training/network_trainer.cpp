// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/network_trainer.hpp"

#include "reading/mandarin/matrix.hpp"

#include <algorithm>
#include <cmath>

namespace duologue::training {
namespace {

using reading::add_product;
using reading::add_products;
using reading::dot;
using reading::NetworkTrace;
using reading::PolyphoneNetwork;
using reading::Tensor;

constexpr std::size_t state_map_part = PolyphoneNetwork::tensor_count;
constexpr float embedding_spread = 0.3F;
constexpr float output_spread = 0.1F;
constexpr float state_weight = 0.3F; ///< of the teacher's states against the targets

constexpr float mean_decay = 0.9F;
constexpr float square_decay = 0.999F;
constexpr float least_divisor = 1e-6F;

void randomise(Tensor& tensor, float spread, Random& random) {
    for (auto& value : tensor.values)
        value = spread * random.normal();
}

float spread_for(const Tensor& tensor) {
    return 1 / std::sqrt(static_cast<float>(tensor.rows));
}

void transpose(const Tensor& tensor, std::vector<float>& turned) {
    turned.resize(tensor.values.size());
    for (std::size_t i = 0; i < tensor.rows; ++i)
        for (std::size_t j = 0; j < tensor.columns; ++j)
            turned[j * tensor.rows + i] = tensor.values[i * tensor.columns + j];
}

/// Vectors of `size` that lie `stride` apart.
struct Vectors {
    const float* first = nullptr;
    std::size_t stride = 0;
    std::size_t size = 0;
};

/// sums += transposed(left) * right over `count` pairs; right's vectors have sums' columns.
DUOLOGUE_FOR_WIDE_REGISTERS void add_outer_products(std::size_t count, const Vectors& left,
                                                    const float* right, Tensor& sums) {
    using reading::lane_count;
    using reading::Lanes;
    using reading::lanes;
    constexpr std::size_t rows_at_once = 4;
    const auto columns = sums.columns;
    for (std::size_t k = 0; k < left.size; k += rows_at_once) {
        for (std::size_t j = 0; j < columns; j += 2 * lane_count) {
            Lanes block[rows_at_once][2] = {};
            for (std::size_t t = 0; t < count; ++t) {
                const Lanes first = lanes(right + t * columns + j);
                const Lanes second = lanes(right + t * columns + j + lane_count);
                for (std::size_t r = 0; r < rows_at_once; ++r) {
                    block[r][0] += left.first[t * left.stride + k + r] * first;
                    block[r][1] += left.first[t * left.stride + k + r] * second;
                }
            }
            for (std::size_t r = 0; r < rows_at_once; ++r) {
                float* const result = sums.values.data() + (k + r) * columns + j;
                lanes(result) += block[r][0];
                lanes(result + lane_count) += block[r][1];
            }
        }
    }
}

/// A row of weights with what Adam keeps of its gradients.
struct Descent {
    std::span<float> values;
    std::span<float> gradient;
    std::span<float> mean;
    std::span<float> square;
};

DUOLOGUE_FOR_WIDE_REGISTERS void descend(const Descent& row, float rate) {
    for (std::size_t j = 0; j < row.values.size(); ++j) {
        const float slope = row.gradient[j];
        row.mean[j] = mean_decay * row.mean[j] + (1 - mean_decay) * slope;
        row.square[j] = square_decay * row.square[j] + (1 - square_decay) * slope * slope;
        row.values[j] -= rate * row.mean[j] / (std::sqrt(row.square[j]) + least_divisor);
        row.gradient[j] = 0;
    }
}

} // namespace

NetworkTrainer::NetworkTrainer(const reading::NetworkShape& shape, std::size_t state_size,
                               std::uint64_t seed)
    : network_(shape) {
    Random random(seed);
    const std::size_t hidden = shape.hidden;
    state_map_ = {2 * hidden, state_size, std::vector<float>(2 * hidden * state_size)};
    auto& part = network_.parts;
    randomise(part[PolyphoneNetwork::symbols], embedding_spread, random);
    randomise(part[PolyphoneNetwork::places], embedding_spread, random);
    for (std::size_t i = PolyphoneNetwork::input_forward; i < PolyphoneNetwork::bias_forward; ++i)
        randomise(part[i], spread_for(part[i]), random);
    for (const auto i : {PolyphoneNetwork::bias_forward, PolyphoneNetwork::bias_backward})
        std::fill_n(part[i].values.begin() + static_cast<std::ptrdiff_t>(hidden), hidden, 1.0F);
    randomise(part[PolyphoneNetwork::dense], spread_for(part[PolyphoneNetwork::dense]), random);
    randomise(part[PolyphoneNetwork::output], output_spread, random);
    randomise(state_map_, spread_for(state_map_), random);
    for (std::size_t i = 0; i < parts; ++i) {
        auto empty = weights(i);
        std::ranges::fill(empty.values, 0.0F);
        gradients_[i] = means_[i] = squares_[i] = empty;
        const bool sparse = i == PolyphoneNetwork::symbols || i == PolyphoneNetwork::output;
        touched_[i].assign(empty.rows, !sparse);
    }
    transpose_all();
}

Tensor& NetworkTrainer::weights(std::size_t part) {
    return part == state_map_part ? state_map_ : network_.parts[part];
}

double NetworkTrainer::study(const Lesson& lesson) {
    const auto trace = run(network_, lesson.steps);
    std::vector<float> state_gradient(trace.states.size());
    double loss = 0;
    for (const auto& target : lesson.targets)
        loss += study_target(target, trace, state_gradient);
    study_states(lesson, trace, state_gradient);
    std::vector<float> input_gradient(trace.inputs.size());
    for (std::size_t direction = 0; direction < 2; ++direction)
        go_back(direction, trace, lesson.steps.size(), state_gradient, input_gradient);
    embed_back(lesson, input_gradient);
    return loss;
}

double NetworkTrainer::study_target(const Target& target, const NetworkTrace& trace,
                                    std::vector<float>& state_gradient) {
    const auto dense = dense_layer(network_, trace, target.step);
    std::vector<float> scores;
    for (const auto name : target.readings)
        scores.push_back(score(network_, dense, name));
    const float most = *std::ranges::max_element(scores);
    float sum = 0;
    for (auto& value : scores)
        sum += value = reading::exponential(value - most);

    double loss = 0;
    std::vector<float> dense_gradient(dense.size());
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const auto name = target.readings[i];
        const float probability = scores[i] / sum;
        const float wrong = target.weight * (probability - target.probabilities[i]);
        loss -= double{target.weight * target.probabilities[i]}
                * std::log(std::max(probability, 1e-9F));
        const auto row = network_.parts[PolyphoneNetwork::output].row(name);
        const auto change = gradients_[PolyphoneNetwork::output].row(name);
        for (std::size_t j = 0; j < dense.size(); ++j) {
            dense_gradient[j] += wrong * row[j];
            change[j] += wrong * dense[j];
        }
        gradients_[PolyphoneNetwork::output_bias].values[name] += wrong;
        touched_[PolyphoneNetwork::output][name] = true;
    }
    for (std::size_t j = 0; j < dense.size(); ++j) {
        if (dense[j] <= 0)
            dense_gradient[j] = 0;
        gradients_[PolyphoneNetwork::dense_bias].values[j] += dense_gradient[j];
    }
    const std::size_t width = 2 * std::size_t{network_.shape.hidden};
    const float* const state = trace.states.data() + target.step * width;
    for (std::size_t k = 0; k < width; ++k) {
        const auto change = gradients_[PolyphoneNetwork::dense].row(k);
        for (std::size_t j = 0; j < dense.size(); ++j)
            change[j] += state[k] * dense_gradient[j];
        state_gradient[target.step * width + k] +=
            dot(network_.parts[PolyphoneNetwork::dense].row(k), dense_gradient);
    }
    return loss;
}

void NetworkTrainer::study_states(const Lesson& lesson, const NetworkTrace& trace,
                                  std::vector<float>& state_gradient) {
    const auto count = lesson.steps.size();
    std::vector<float> wrong(lesson.states.size());
    add_products(count, trace.states, state_map_.values, wrong);
    for (std::size_t i = 0; i < wrong.size(); ++i)
        wrong[i] = state_weight * (wrong[i] - lesson.states[i]);
    add_products(count, wrong, state_map_transposed_, state_gradient);
    add_outer_products(count, {trace.states.data(), state_map_.rows, state_map_.rows}, wrong.data(),
                       gradients_[state_map_part]);
}

void NetworkTrainer::go_back(std::size_t direction, const NetworkTrace& trace, std::size_t count,
                             std::span<const float> state_gradient,
                             std::vector<float>& input_gradient) {
    const std::size_t hidden = network_.shape.hidden;
    const std::size_t gates = 4 * hidden;
    std::vector<float> cell(hidden);
    std::vector<float> later(hidden);
    std::vector<float> gate_gradient(count * gates);
    for (std::size_t t = count; t-- > 0;) {
        const auto i = direction == 0 ? t : count - 1 - t;
        const auto before = direction == 0 ? i - 1 : i + 1;
        const float* const gate = trace.gates[direction].data() + i * gates;
        float* const change = gate_gradient.data() + i * gates;
        for (std::size_t k = 0; k < hidden; ++k) {
            const float state = state_gradient[(2 * i + direction) * hidden + k] + later[k];
            const float squashed = trace.squashed[direction][i * hidden + k];
            const float in = gate[k];
            const float forget = gate[hidden + k];
            const float candidate = gate[2 * hidden + k];
            const float out = gate[3 * hidden + k];
            const float kept = t > 0 ? trace.cells[direction][before * hidden + k] : 0;
            const float all = cell[k] + state * out * (1 - squashed * squashed);
            change[k] = all * candidate * in * (1 - in);
            change[hidden + k] = all * kept * forget * (1 - forget);
            change[2 * hidden + k] = all * in * (1 - candidate * candidate);
            change[3 * hidden + k] = state * squashed * out * (1 - out);
            cell[k] = all * forget;
        }
        auto& bias = gradients_[PolyphoneNetwork::bias_forward + direction].values;
        for (std::size_t j = 0; j < gates; ++j)
            bias[j] += change[j];
        if (t > 0) {
            std::ranges::fill(later, 0.0F);
            add_product({change, gates}, recurrent_transposed_[direction], later);
        }
    }
    add_outer_products(
        count, {trace.inputs.data(), network_.shape.embedding, network_.shape.embedding},
        gate_gradient.data(), gradients_[PolyphoneNetwork::input_forward + direction]);
    add_products(count, gate_gradient, input_transposed_[direction], input_gradient);
    // Each step's gates take the state of the step before it in the direction.
    const auto* const states = trace.states.data() + (direction == 0 ? 0 : 3 * hidden);
    const auto* const next_gates = gate_gradient.data() + (direction == 0 ? gates : 0);
    add_outer_products(count - 1, {states, 2 * hidden, hidden}, next_gates,
                       gradients_[PolyphoneNetwork::recurrent_forward + direction]);
}

void NetworkTrainer::embed_back(const Lesson& lesson, std::span<const float> input_gradient) {
    const std::size_t width = network_.shape.embedding;
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const auto& step = lesson.steps[i];
        const auto symbol = gradients_[PolyphoneNetwork::symbols].row(step.symbol);
        const auto place =
            gradients_[PolyphoneNetwork::places].row(static_cast<std::size_t>(step.place));
        for (std::size_t k = 0; k < width; ++k) {
            symbol[k] += input_gradient[i * width + k];
            place[k] += input_gradient[i * width + k];
        }
        touched_[PolyphoneNetwork::symbols][step.symbol] = true;
    }
}

void NetworkTrainer::update(float rate) {
    ++updates_;
    const auto count = static_cast<float>(std::min(updates_, 10'000L));
    const float unbiased = rate * std::sqrt(1 - reading::exponential(count * -1.0005e-3F))
                           / (1 - reading::exponential(count * -0.1053605F));
    for (std::size_t part = 0; part < parts; ++part) {
        auto& tensor = weights(part);
        const bool sparse = part == PolyphoneNetwork::symbols || part == PolyphoneNetwork::output;
        for (std::size_t row = 0; row < tensor.rows; ++row) {
            if (!touched_[part][row])
                continue;
            descend({tensor.row(row), gradients_[part].row(row), means_[part].row(row),
                     squares_[part].row(row)},
                    unbiased);
            touched_[part][row] = !sparse;
        }
    }
    transpose_all();
}

void NetworkTrainer::transpose_all() {
    for (std::size_t direction = 0; direction < 2; ++direction) {
        transpose(network_.input(direction), input_transposed_[direction]);
        transpose(network_.recurrent(direction), recurrent_transposed_[direction]);
    }
    transpose(state_map_, state_map_transposed_);
}

} // namespace duologue::training

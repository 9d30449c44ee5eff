// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/polyphone_network.hpp"

#include "base/unicode.hpp"
#include "reading/mandarin/matrix.hpp"
#include "reading/mandarin/segmentation.hpp"

#include <algorithm>

namespace duologue::reading {
namespace {

std::uint32_t symbol_of(char32_t character, std::span<const char32_t> vocabulary) {
    if (is_digit(character))
        return digit_symbol;
    if (is_latin(character))
        return letter_symbol;
    const auto found = std::lower_bound(vocabulary.begin(), vocabulary.end(), character);
    if (found == vocabulary.end() || *found != character)
        return unknown_symbol;
    return first_character_symbol + static_cast<std::uint32_t>(found - vocabulary.begin());
}

WordPlace place_in(const TextWord& word, std::size_t character) {
    if (word.size() == 1)
        return WordPlace::alone;
    if (character == word.range.begin)
        return WordPlace::begins;
    return character + 1 == word.range.end ? WordPlace::ends : WordPlace::inside;
}

void embed(const PolyphoneNetwork& network, std::span<const NetworkStep> steps,
           std::vector<float>& inputs) {
    const auto width = network.shape.embedding;
    inputs.resize(steps.size() * width);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto symbol = network.parts[PolyphoneNetwork::symbols].row(steps[i].symbol);
        const auto place =
            network.parts[PolyphoneNetwork::places].row(static_cast<std::size_t>(steps[i].place));
        for (std::size_t k = 0; k < width; ++k)
            inputs[i * width + k] = symbol[k] + place[k];
    }
}

// One array to a loop, so that the compiler sees that nothing overlaps.
DUOLOGUE_FOR_WIDE_REGISTERS void squash_to_shares(std::span<float> values) {
    for (auto& value : values)
        value = sigmoid(value);
}

DUOLOGUE_FOR_WIDE_REGISTERS void squash(std::span<float> values) {
    for (auto& value : values)
        value = hyperbolic_tangent(value);
}

/// Squashes the gates of one step in place and sets its cell; `before` is the cell of the step
/// before, or nothing.
void pass_cell(std::span<float> gates, std::span<const float> before, std::span<float> cell,
               std::span<float> squashed, std::span<float> state) {
    const auto hidden = cell.size();
    squash_to_shares(gates.first(2 * hidden));
    squash(gates.subspan(2 * hidden, hidden));
    squash_to_shares(gates.last(hidden));
    for (std::size_t k = 0; k < hidden; ++k) {
        const float kept = before.empty() ? 0 : gates[hidden + k] * before[k];
        cell[k] = gates[k] * gates[2 * hidden + k] + kept;
    }
    std::ranges::copy(cell, squashed.begin());
    squash(squashed);
    for (std::size_t k = 0; k < hidden; ++k)
        state[k] = gates[3 * hidden + k] * squashed[k];
}

void run_direction(const PolyphoneNetwork& network, std::size_t count, std::size_t direction,
                   NetworkTrace& trace) {
    const std::size_t hidden = network.shape.hidden;
    auto& gates = trace.gates[direction];
    gates.resize(count * 4 * hidden);
    for (std::size_t i = 0; i < count; ++i)
        std::ranges::copy(network.bias(direction).values,
                          gates.begin() + static_cast<std::ptrdiff_t>(i * 4 * hidden));
    add_products(count, trace.inputs, network.input(direction).values, gates);
    trace.cells[direction].resize(count * hidden);
    trace.squashed[direction].resize(count * hidden);
    const auto row = [&](std::vector<float>& rows, std::size_t i, std::size_t width) {
        return std::span(rows).subspan(i * width, width);
    };
    const auto state = [&](std::size_t i) {
        return std::span(trace.states).subspan((2 * i + direction) * hidden, hidden);
    };
    for (std::size_t t = 0; t < count; ++t) {
        const auto i = direction == 0 ? t : count - 1 - t;
        const auto before = direction == 0 ? i - 1 : i + 1;
        std::span<const float> cell_before;
        if (t > 0) {
            add_product(state(before), network.recurrent(direction).values,
                        row(gates, i, 4 * hidden));
            cell_before = row(trace.cells[direction], before, hidden);
        }
        pass_cell(row(gates, i, 4 * hidden), cell_before, row(trace.cells[direction], i, hidden),
                  row(trace.squashed[direction], i, hidden), state(i));
    }
}

} // namespace

std::vector<NetworkStep> steps_of(std::u32string_view text, std::span<const TextWord> words,
                                  std::span<const char32_t> vocabulary) {
    std::vector<NetworkStep> steps(text.size() + 2);
    steps.front().symbol = edge_symbol;
    steps.back().symbol = edge_symbol;
    for (const auto& word : words)
        for (auto i = word.range.begin; i < word.range.end; ++i)
            steps[i + 1] = {symbol_of(text[i], vocabulary), place_in(word, i)};
    return steps;
}

PolyphoneNetwork::PolyphoneNetwork(const NetworkShape& sizes) : shape(sizes) {
    const std::size_t width = sizes.embedding;
    const std::size_t gates = 4 * std::size_t{sizes.hidden};
    const std::array<std::array<std::size_t, 2>, tensor_count> dimensions{{
        {sizes.symbols, width},
        {word_places, width},
        {width, gates},
        {width, gates},
        {sizes.hidden, gates},
        {sizes.hidden, gates},
        {1, gates},
        {1, gates},
        {2 * std::size_t{sizes.hidden}, sizes.dense},
        {1, sizes.dense},
        {sizes.readings, sizes.dense},
        {1, sizes.readings},
    }};
    for (std::size_t i = 0; i < tensor_count; ++i) {
        const auto [rows, columns] = dimensions[i];
        parts[i] = {rows, columns, std::vector<float>(rows * columns)};
    }
}

NetworkTrace run(const PolyphoneNetwork& network, std::span<const NetworkStep> steps) {
    NetworkTrace trace;
    embed(network, steps, trace.inputs);
    trace.states.resize(steps.size() * 2 * network.shape.hidden);
    for (std::size_t direction = 0; direction < 2; ++direction)
        run_direction(network, steps.size(), direction, trace);
    return trace;
}

std::vector<float> dense_layer(const PolyphoneNetwork& network, const NetworkTrace& trace,
                               std::size_t step) {
    auto dense = network.parts[PolyphoneNetwork::dense_bias].values;
    const std::size_t width = 2 * std::size_t{network.shape.hidden};
    add_product(std::span(trace.states).subspan(step * width, width),
                network.parts[PolyphoneNetwork::dense].values, dense);
    for (auto& value : dense)
        value = std::max(value, 0.0F);
    return dense;
}

float score(const PolyphoneNetwork& network, std::span<const float> dense, std::size_t reading) {
    return network.parts[PolyphoneNetwork::output_bias].values[reading]
           + dot(network.parts[PolyphoneNetwork::output].row(reading), dense);
}

} // namespace duologue::reading

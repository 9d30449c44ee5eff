// SPDX-License-Identifier: GPL-3.0-or-later
// A small bidirectional LSTM that says from the characters around how a character is read.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace duologue::reading {

struct TextWord;

/// Where a character stands in its word.
enum class WordPlace : std::uint8_t { edge, begins, inside, ends, alone };

inline constexpr std::size_t word_places = 5;

/// What the network sees of a character.
struct NetworkStep {
    std::uint32_t symbol = 0; ///< see symbols_of
    WordPlace place = WordPlace::edge;
};

inline constexpr std::uint32_t unknown_symbol = 0;
inline constexpr std::uint32_t edge_symbol = 1;
inline constexpr std::uint32_t digit_symbol = 2;
inline constexpr std::uint32_t letter_symbol = 3;
inline constexpr std::uint32_t first_character_symbol = 4; ///< then the vocabulary, in its order

/// The steps for `text`, with an edge before and after it. `vocabulary` is sorted.
[[nodiscard]] std::vector<NetworkStep> steps_of(std::u32string_view text,
                                                std::span<const TextWord> words,
                                                std::span<const char32_t> vocabulary);

/// A matrix stored row by row.
struct Tensor {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<float> values;

    [[nodiscard]] std::span<float> row(std::size_t index) {
        return std::span(values).subspan(index * columns, columns);
    }

    [[nodiscard]] std::span<const float> row(std::size_t index) const {
        return std::span(values).subspan(index * columns, columns);
    }
};

/// The sizes of a network; `embedding`, `hidden` and `dense` are multiples of 16.
struct NetworkShape {
    std::uint32_t symbols = 0;
    std::uint32_t embedding = 0;
    std::uint32_t hidden = 0; ///< of one direction
    std::uint32_t dense = 0;
    std::uint32_t readings = 0;

    friend bool operator==(const NetworkShape&, const NetworkShape&) = default;
};

/// Gates lie in the order input, forget, candidate, output.
struct PolyphoneNetwork {
    static constexpr std::size_t tensor_count = 12;

    enum Part : std::size_t {
        symbols,
        places,
        input_forward,
        input_backward,
        recurrent_forward,
        recurrent_backward,
        bias_forward,
        bias_backward,
        dense,
        dense_bias,
        output,
        output_bias,
    };

    NetworkShape shape;
    std::array<Tensor, tensor_count> parts;

    /// All zeros.
    explicit PolyphoneNetwork(const NetworkShape& shape);

    [[nodiscard]] const Tensor& input(std::size_t direction) const {
        return parts[input_forward + direction];
    }

    [[nodiscard]] const Tensor& recurrent(std::size_t direction) const {
        return parts[recurrent_forward + direction];
    }

    [[nodiscard]] const Tensor& bias(std::size_t direction) const {
        return parts[bias_forward + direction];
    }
};

/// What went through a network for one text; rows are steps. Training goes back over it.
struct NetworkTrace {
    std::vector<float> inputs;               ///< steps x embedding
    std::array<std::vector<float>, 2> gates; ///< per direction: steps x 4 hidden, after squashing
    std::array<std::vector<float>, 2> cells; ///< steps x hidden
    std::array<std::vector<float>, 2> squashed; ///< hyperbolic tangent of `cells`
    std::vector<float> states;                  ///< steps x 2 hidden, forward and backward
};

[[nodiscard]] NetworkTrace run(const PolyphoneNetwork& network, std::span<const NetworkStep> steps);

/// The last layer but one for a step: rectified, `dense` values.
[[nodiscard]] std::vector<float> dense_layer(const PolyphoneNetwork& network,
                                             const NetworkTrace& trace, std::size_t step);

/// How much speaks for `reading`: a logarithm, up to a constant that all readings share.
[[nodiscard]] float score(const PolyphoneNetwork& network, std::span<const float> dense,
                          std::size_t reading);

} // namespace duologue::reading

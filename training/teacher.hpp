// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace duologue::training {

/// A trained network whose answers the model learns to give: the one of g2pM (Park and Lee, 2020),
/// a bidirectional LSTM over Simplified characters.
class Teacher {
public:
    /// Reads `weights.f32`, `weights.json`, `char2idx.json` and `class2idx.json` in `folder`.
    explicit Teacher(const std::filesystem::path& folder);

    static constexpr std::size_t state_size = 64;
    static constexpr std::size_t dense_size = 32;

    /// What it makes of a sentence.
    struct Answer {
        std::vector<float> states; ///< (characters + 2) x state_size, with the edges
        std::vector<float> dense;  ///< characters x dense_size
    };

    [[nodiscard]] Answer ask(std::u32string_view sentence) const;

    /// How probable each of `readings` is for the character at `place`; they sum up to 1.
    [[nodiscard]] std::vector<float> weigh(const Answer& answer, std::size_t place,
                                           std::span<const std::string> readings) const;

    /// The Han characters and punctuation that it knows, in code point order.
    [[nodiscard]] std::vector<char32_t> vocabulary() const;

private:
    using Matrix = std::vector<float>;

    static constexpr std::size_t hidden = state_size / 2;
    static constexpr std::size_t gates = 4 * hidden;

    [[nodiscard]] Matrix states_of(std::u32string_view sentence) const;

    std::map<char32_t, std::size_t> symbols_;
    std::map<std::string, std::size_t> classes_;
    std::array<Matrix, 2> projected_; ///< symbols x gates: what a character adds to the gates
    std::array<Matrix, 2> recurrent_; ///< hidden x gates
    Matrix dense_;                    ///< state_size x dense_size
    Matrix dense_bias_;
    Matrix output_; ///< classes x dense_size
    Matrix output_bias_;
};

} // namespace duologue::training

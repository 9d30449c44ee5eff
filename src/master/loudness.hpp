// SPDX-License-Identifier: GPL-3.0-or-later
// Loudness by ITU-R BS.1770-4, measured in pieces and summed up without holding audio.
#pragma once

#include "base/level.hpp"
#include "base/pcm.hpp"
#include "base/time.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace duologue::master {

/// The absolute gate: what is as soft as this or softer counts as silence.
inline constexpr Lufs inaudible{-70.0};

/// What a piece of audio adds to a programme: its mean square after K-weighting, summed over
/// channels, for every whole `grid_step`. The rate must be a multiple of 50 Hz.
[[nodiscard]] std::vector<float> measure(const Pcm& audio);

/// `measure` in pieces, each of which goes on where the one before it ended.
class StepMeter {
public:
    StepMeter(int channels, int rate_hz);
    ~StepMeter();

    /// What `samples` add, a whole number of steps of all channels.
    [[nodiscard]] std::vector<float> add(std::span<const float> samples);

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Loudness of a sentence by itself, from its energies; one that is too short for the gate's blocks
/// of 400 ms has that of its mean. `inaudible` where nothing is heard.
[[nodiscard]] Lufs loudness(const std::vector<float>& energies);

/// Integrated loudness of everything added, gated as BS.1770-4 says (blocks of 400 ms, three
/// quarters overlapping; -70 LUFS and -10 LU). Takes constant memory: blocks are counted in classes
/// of 0.1 LU, so the relative gate is that coarse, the loudness is not.
class LoudnessMeter {
public:
    /// Continues the programme by `energies` (`measure`).
    void add(const std::vector<float>& energies);

    /// Continues the programme by digital silence of `steps` times `grid_step`.
    void add_silence(std::size_t steps);

    /// `inaudible` where nothing was louder than that.
    [[nodiscard]] Lufs integrated() const;

private:
    void add(float energy);
    void count_block();

    static constexpr std::size_t steps_per_block = 20;
    static constexpr std::size_t steps_per_hop = 5;
    static constexpr std::size_t class_count = 800;

    struct LoudnessClass {
        std::uint64_t blocks = 0;
        double energy = 0;
    };

    std::array<float, steps_per_block> latest_{};
    std::size_t steps_ = 0;
    std::array<LoudnessClass, class_count> classes_{};
};

} // namespace duologue::master

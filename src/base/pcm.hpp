// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace duologue {

/// Audio; full scale is ±1, channels are interleaved.
struct Pcm {
    int rate_hz = 0;
    int channels = 1;
    std::vector<float> samples;

    /// Number of samples of each channel.
    [[nodiscard]] std::size_t frames() const {
        return samples.size() / static_cast<std::size_t>(channels);
    }
};

/// Divided by the number of `samples` it is their power.
[[nodiscard]] double sum_of_squares(std::span<const float> samples);

/// The highest magnitude among `samples`; 0 for none.
[[nodiscard]] float sample_peak(std::span<const float> samples);

} // namespace duologue

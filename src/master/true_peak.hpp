// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace duologue::master {

struct TruePeak {
    std::size_t place; ///< the sample that it lies at, or behind
    float magnitude;
};

/// The places of one channel where it rises above `floor`, and how far from there to before the
/// next sample, four times oversampled as BS.1770-4, annex 2, measures true peaks; 0 is taken for
/// what lies outside.
[[nodiscard]] std::vector<TruePeak> true_peaks(std::span<const float> channel, float floor);

} // namespace duologue::master

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pcm.hpp"

#include <cstddef>
#include <vector>

namespace duologue::master {

struct TruePeak {
    std::size_t frame; ///< that it lies at, or behind
    float magnitude;   ///< the highest of all channels
};

/// The frames at which `audio` rises above `floor`, in order, and how far from there to before the
/// next frame, four times oversampled as BS.1770-4, annex 2, measures true peaks; 0 is taken for
/// what lies outside.
[[nodiscard]] std::vector<TruePeak> true_peaks(const Pcm& audio, float floor);

} // namespace duologue::master

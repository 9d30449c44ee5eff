// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pcm.hpp"

#include <algorithm>
#include <cmath>

namespace duologue {

double sum_of_squares(std::span<const float> samples) {
    double sum = 0;
    for (const auto sample : samples)
        sum += static_cast<double>(sample) * static_cast<double>(sample);
    return sum;
}

float sample_peak(std::span<const float> samples) {
    float highest = 0;
    for (const auto sample : samples)
        highest = std::max(highest, std::abs(sample));
    return highest;
}

} // namespace duologue

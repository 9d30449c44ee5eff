// SPDX-License-Identifier: GPL-3.0-or-later
#include "master/dynamics.hpp"

#include "master/true_peak.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace duologue::master {
namespace {

/// For each place the smallest value within `reach` on either side.
std::vector<float> smallest_around(const std::vector<float>& values, std::size_t reach) {
    std::vector<float> result(values.size());
    // Places whose values rise: the first is the smallest, a new one drives out what is not less.
    std::vector<std::size_t> candidates(values.size());
    std::size_t first = 0;
    std::size_t end = 0;
    for (std::size_t i = 0; i < values.size() + reach; ++i) {
        if (i < values.size()) {
            while (end > first && values[candidates[end - 1]] >= values[i])
                --end;
            candidates[end++] = i;
        }
        if (candidates[first] + 2 * reach < i)
            ++first;
        if (i >= reach)
            result[i - reach] = values[candidates[first]];
    }
    return result;
}

/// For each place the mean within `reach` on either side, the ends held.
std::vector<float> mean_around(const std::vector<float>& values, std::size_t reach) {
    const auto at = [&](std::size_t i) {
        return static_cast<double>(values[std::min(i < reach ? 0 : i - reach, values.size() - 1)]);
    };
    std::vector<float> result(values.size());
    double sum = 0;
    for (std::size_t i = 0; i < 2 * reach; ++i)
        sum += at(i);
    for (std::size_t i = 0; i < values.size(); ++i) {
        sum += at(i + 2 * reach);
        result[i] = static_cast<float>(sum / static_cast<double>(2 * reach + 1));
        sum -= at(i);
    }
    return result;
}

} // namespace

void amplify(Pcm& audio, Decibels gain) {
    const auto factor = static_cast<float>(gain.linear());
    for (auto& sample : audio.samples)
        sample *= factor;
}

// A gain that is the least needed anywhere within reach, averaged over the same reach, is nowhere
// above what its own place needs: the mean is of values that all are small enough. Peaks whose
// surroundings meet are turned down together.
bool limit(Pcm& audio, Decibels ceiling) {
    const auto highest = static_cast<float>(ceiling.linear());
    const auto peaks = true_peaks(audio, highest);
    const auto channels = static_cast<std::size_t>(audio.channels);
    constexpr int reaches_per_second = 200;
    const auto reach = static_cast<std::size_t>(audio.rate_hz / reaches_per_second);
    for (auto peak = peaks.begin(); peak != peaks.end();) {
        const auto first = peak->frame - std::min(peak->frame, 2 * reach);
        std::vector<float> gains;
        auto end = first;
        for (; peak != peaks.end() && peak->frame <= end + 2 * reach; ++peak) {
            end = std::min(peak->frame + 2 * reach + 1, audio.frames());
            gains.resize(end - first, 1.0F);
            auto& gain = gains[peak->frame - first];
            gain = std::min(gain, highest / peak->magnitude);
        }
        gains = mean_around(smallest_around(gains, reach), reach);
        for (auto i = first * channels; i < end * channels; ++i)
            audio.samples[i] *= gains[i / channels - first];
    }
    return !peaks.empty();
}

} // namespace duologue::master

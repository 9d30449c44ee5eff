// SPDX-License-Identifier: GPL-3.0-or-later
#include "master/dynamics.hpp"

#include "master/resample.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <deque>
#include <numbers>
#include <vector>

namespace duologue::master {
namespace {

constexpr int oversampling = 4;

/// What `audio` reaches between each sample and the next.
std::vector<float> true_peaks(const Pcm& audio) {
    const auto dense = resample(audio, audio.rate_hz * oversampling);
    std::vector<float> peaks(audio.samples.size());
    for (std::size_t i = 0; i < peaks.size(); ++i) {
        peaks[i] = std::abs(audio.samples[i]);
        const auto end = std::min((i + 1) * oversampling, dense.samples.size());
        for (auto j = i * oversampling; j < end; ++j)
            peaks[i] = std::max(peaks[i], std::abs(dense.samples[j]));
    }
    return peaks;
}

/// For each place the smallest value within `reach` on either side.
std::vector<float> smallest_around(const std::vector<float>& values, std::size_t reach) {
    std::vector<float> result(values.size());
    std::deque<std::size_t> candidates;
    for (std::size_t i = 0; i < values.size() + reach; ++i) {
        while (i < values.size() && !candidates.empty() && values[candidates.back()] >= values[i])
            candidates.pop_back();
        if (i < values.size())
            candidates.push_back(i);
        if (candidates.front() + 2 * reach < i)
            candidates.pop_front();
        if (i >= reach)
            result[i - reach] = values[candidates.front()];
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

// The coefficients are those of R. Bristow-Johnson's Audio EQ Cookbook, with Q = 1/√2.
void remove_rumble(Pcm& audio) {
    constexpr double corner_hz = 70;
    const double omega = 2 * std::numbers::pi * corner_hz / audio.rate_hz;
    const double alpha = std::sin(omega) / std::numbers::sqrt2;
    const double cosine = std::cos(omega);
    const double a0 = 1 + alpha;
    const double b0 = (1 + cosine) / 2 / a0;
    const double a1 = -2 * cosine / a0;
    const double a2 = (1 - alpha) / a0;
    double first = 0;
    double second = 0;
    for (auto& sample : audio.samples) {
        const double in = sample;
        const double out = b0 * in + first;
        first = -2 * b0 * in - a1 * out + second;
        second = b0 * in - a2 * out;
        sample = static_cast<float>(out);
    }
}

void amplify(Pcm& audio, Decibels gain) {
    const auto factor = static_cast<float>(gain.linear());
    for (auto& sample : audio.samples)
        sample *= factor;
}

// A gain that is the least needed anywhere within reach, averaged over the same reach, is nowhere
// above what its own place needs: the mean is of values that all are small enough.
void limit(Pcm& audio, Decibels ceiling) {
    const auto most = static_cast<float>(ceiling.linear());
    auto gains = true_peaks(audio);
    if (gains.empty() || *std::ranges::max_element(gains) <= most)
        return;
    for (auto& gain : gains)
        gain = gain > most ? most / gain : 1.0F;
    constexpr int reaches_per_second = 200;
    const auto reach = static_cast<std::size_t>(audio.rate_hz / reaches_per_second);
    gains = mean_around(smallest_around(gains, reach), reach);
    for (std::size_t i = 0; i < gains.size(); ++i)
        audio.samples[i] *= gains[i];
}

} // namespace duologue::master

// SPDX-License-Identifier: GPL-3.0-or-later
#include "master/true_peak.hpp"

#include "base/pcm.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace duologue::master {
namespace {

constexpr int phases = 4;
constexpr std::ptrdiff_t taps = 12;
/// Of the taps, those that lie before the sample itself.
constexpr std::ptrdiff_t taps_before = taps / 2 - 1;

using Filter = std::array<float, taps>;

/// Interpolates at `fraction` between two samples: a sinc under a Hann window, its sum 1.
Filter make_filter(double fraction) {
    Filter filter{};
    double sum = 0;
    for (std::ptrdiff_t tap = 0; tap < taps; ++tap) {
        const auto distance = static_cast<double>(tap - taps_before) - fraction;
        const auto angle = std::numbers::pi * distance;
        const auto window = 0.5 + 0.5 * std::cos(angle / (taps / 2.0 + 0.5));
        const auto weight = std::sin(angle) / angle * window;
        filter[static_cast<std::size_t>(tap)] = static_cast<float>(weight);
        sum += weight;
    }
    for (auto& weight : filter)
        weight /= static_cast<float>(sum);
    return filter;
}

const std::array<Filter, phases - 1>& filters() {
    static const std::array<Filter, phases - 1> made{make_filter(0.25), make_filter(0.5),
                                                     make_filter(0.75)};
    return made;
}

/// How far above all samples a filter may get at the most.
float largest_gain() {
    float largest = 1;
    for (const auto& filter : filters()) {
        float sum = 0;
        for (const auto weight : filter)
            sum += std::abs(weight);
        largest = std::max(largest, sum);
    }
    return largest;
}

/// The samples around `place` that the filters take.
Filter surroundings(std::span<const float> channel, std::size_t place) {
    Filter around{};
    const auto first = static_cast<std::ptrdiff_t>(place) - taps_before;
    if (first >= 0 && first + taps <= std::ssize(channel)) {
        std::copy_n(channel.begin() + first, taps, around.begin());
        return around;
    }
    for (std::ptrdiff_t tap = 0; tap < taps; ++tap)
        if (const auto at = first + tap; at >= 0 && at < std::ssize(channel))
            around[static_cast<std::size_t>(tap)] = channel[static_cast<std::size_t>(at)];
    return around;
}

float true_peak_at(std::span<const float> channel, std::size_t place) {
    auto highest = std::abs(channel[place]);
    const auto around = surroundings(channel, place);
    for (const auto& filter : filters()) {
        float value = 0;
        for (std::size_t tap = 0; tap < filter.size(); ++tap)
            value += filter[tap] * around[tap];
        highest = std::max(highest, std::abs(value));
    }
    return highest;
}

} // namespace

std::vector<TruePeak> true_peaks(std::span<const float> channel, float floor) {
    constexpr std::size_t stretch = 16;
    static const auto gain = largest_gain();
    std::vector<TruePeak> peaks;
    for (std::size_t begin = 0; begin < channel.size(); begin += stretch) {
        const auto first = begin - std::min<std::size_t>(begin, taps_before);
        const auto around =
            channel.subspan(first, std::min(begin + stretch + taps, channel.size()) - first);
        if (sample_peak(around) * gain <= floor)
            continue;
        for (auto place = begin; place < std::min(begin + stretch, channel.size()); ++place)
            if (const auto magnitude = true_peak_at(channel, place); magnitude > floor)
                peaks.push_back({place, magnitude});
    }
    return peaks;
}

} // namespace duologue::master

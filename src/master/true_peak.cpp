// SPDX-License-Identifier: GPL-3.0-or-later
#include "master/true_peak.hpp"

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

/// The samples around `place` that the filters take.
Filter surroundings(std::span<const float> channel, std::size_t place) {
    Filter around{};
    for (std::ptrdiff_t tap = 0; tap < taps; ++tap) {
        const auto at = static_cast<std::ptrdiff_t>(place) + tap - taps_before;
        if (at >= 0 && at < std::ssize(channel))
            around[static_cast<std::size_t>(tap)] = channel[static_cast<std::size_t>(at)];
    }
    return around;
}

} // namespace

float true_peak_at(std::span<const float> channel, std::size_t place, float ceiling) {
    auto highest = std::abs(channel[place]);
    const auto next = place + 1 < channel.size() ? std::abs(channel[place + 1]) : 0.0F;
    if (std::max(highest, next) * 2 < ceiling)
        return highest;
    const auto around = surroundings(channel, place);
    for (const auto& filter : filters()) {
        float value = 0;
        for (std::size_t tap = 0; tap < filter.size(); ++tap)
            value += filter[tap] * around[tap];
        highest = std::max(highest, std::abs(value));
    }
    return highest;
}

} // namespace duologue::master

// SPDX-License-Identifier: GPL-3.0-or-later
#include "master/true_peak.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <span>

namespace duologue::master {
namespace {

constexpr int phases = 4;
constexpr std::size_t taps = 12;
/// Of the taps, those that lie before the sample itself.
constexpr std::size_t taps_before = taps / 2 - 1;

using Filter = std::array<float, taps>;

/// Interpolates at `fraction` between two samples: a sinc under a Hann window, its sum 1.
Filter make_filter(double fraction) {
    Filter filter{};
    double sum = 0;
    for (std::size_t tap = 0; tap < taps; ++tap) {
        const auto distance = static_cast<double>(tap) - taps_before - fraction;
        const auto angle = std::numbers::pi * distance;
        const auto window = 0.5 + 0.5 * std::cos(angle / (taps / 2.0 + 0.5));
        const auto weight = std::sin(angle) / angle * window;
        filter[tap] = static_cast<float>(weight);
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

/// So many frames are looked at together.
constexpr std::size_t stretch = 16;

/// For each frame of a stretch.
using Magnitudes = std::array<float, stretch>;

/// A channel's samples in a stretch and around it, as many as the filters take.
using Surroundings = std::array<float, stretch + taps - 1>;

Surroundings surroundings(const Pcm& audio, std::size_t channel, std::size_t begin) {
    const auto channels = static_cast<std::size_t>(audio.channels);
    const auto first = begin - std::min(begin, taps_before);
    const auto end = std::min(begin + Surroundings().size() - taps_before, audio.frames());
    Surroundings around{};
    for (auto i = first; i < end; ++i)
        around[taps_before + i - begin] = audio.samples[i * channels + channel];
    return around;
}

void raise(Magnitudes& highest, const Magnitudes& values) {
    for (std::size_t i = 0; i < stretch; ++i)
        highest[i] = std::max(highest[i], std::abs(values[i]));
}

/// Raises `highest` to what a channel reaches.
void raise(Magnitudes& highest, const Surroundings& around) {
    Magnitudes values;
    std::copy_n(around.begin() + taps_before, stretch, values.begin());
    raise(highest, values);
    for (const auto& filter : filters()) {
        values = {};
        for (std::size_t tap = 0; tap < taps; ++tap)
            for (std::size_t i = 0; i < stretch; ++i)
                values[i] += filter[tap] * around[i + tap];
        raise(highest, values);
    }
}

/// The most that the filters can make of the frames from `begin` to `end`.
float highest_possible(const Pcm& audio, std::size_t begin, std::size_t end) {
    static const auto gain = largest_gain();
    const auto channels = static_cast<std::size_t>(audio.channels);
    const auto first = begin - std::min(begin, taps_before);
    const auto last = std::min(end + taps, audio.frames());
    const std::span samples(audio.samples);
    return gain * sample_peak(samples.subspan(first * channels, (last - first) * channels));
}

} // namespace

std::vector<TruePeak> true_peaks(const Pcm& audio, float floor) {
    std::vector<TruePeak> peaks;
    for (std::size_t begin = 0; begin < audio.frames(); begin += stretch) {
        const auto end = std::min(begin + stretch, audio.frames());
        if (highest_possible(audio, begin, end) <= floor)
            continue;
        Magnitudes highest{};
        for (std::size_t channel = 0; channel < static_cast<std::size_t>(audio.channels); ++channel)
            raise(highest, surroundings(audio, channel, begin));
        for (auto frame = begin; frame < end; ++frame)
            if (highest[frame - begin] > floor)
                peaks.push_back({frame, highest[frame - begin]});
    }
    return peaks;
}

} // namespace duologue::master

// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/trim.hpp"

#include <algorithm>
#include <cmath>

namespace duologue::speech {
namespace {

// About -56 dBFS: above espeak-ng's DC offset of 30 to 50 LSB, below the weakest fricative.
constexpr float silence = 0.0016F;

std::size_t edge_samples(int rate_hz) {
    constexpr int edges_per_second = 200;
    return static_cast<std::size_t>(rate_hz / edges_per_second);
}

bool sounds(float sample) {
    return std::abs(sample) > silence;
}

} // namespace

Sounding find_sound(std::span<const float> samples, int rate_hz) {
    const auto first = std::ranges::find_if(samples, sounds);
    if (first == samples.end())
        return {};
    const auto last = std::find_if(samples.rbegin(), samples.rend(), sounds).base();
    const auto edge = edge_samples(rate_hz);
    const auto begin = static_cast<std::size_t>(first - samples.begin());
    const auto end = static_cast<std::size_t>(last - samples.begin());
    return {begin - std::min(begin, edge), std::min(end + edge, samples.size())};
}

void fade_edges(std::span<float> samples, int rate_hz) {
    const auto length = std::min(edge_samples(rate_hz), samples.size() / 2);
    for (std::size_t i = 0; i < length; ++i) {
        const auto gain = static_cast<float>(i) / static_cast<float>(length);
        samples[i] *= gain;
        samples[samples.size() - 1 - i] *= gain;
    }
}

} // namespace duologue::speech

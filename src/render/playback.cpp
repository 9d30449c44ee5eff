// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/playback.hpp"

#include "base/pcm.hpp"
#include "master/true_peak.hpp"
#include "render/recorder.hpp"

#include <algorithm>
#include <span>

namespace duologue::render {
namespace {

/// Frames kept of the packet before, so that peaks between two packets are seen; as many of the
/// latest packet are left for the next.
constexpr std::size_t overlap = 8;

} // namespace

Playback::Playback(int channels)
    : decoder_(channels, encode::encoder_rate_hz),
      heard_{encode::encoder_rate_hz, channels,
             std::vector<float>((2 * overlap + encode::packet_samples)
                                * static_cast<std::size_t>(channels))} {}

void Playback::decode(const encode::Packet& packet) {
    const auto samples = decoder_.decode(packet);
    auto& heard = heard_.samples;
    heard.erase(heard.begin(), heard.begin() + std::ssize(samples));
    heard.insert(heard.end(), samples.begin(), samples.end());
    ++next_;
}

std::span<const float> Playback::latest() const {
    return std::span(heard_.samples)
        .last(encode::packet_samples * static_cast<std::size_t>(heard_.channels));
}

Heard Playback::hear(const std::vector<encode::Packet>& packets, std::size_t i) {
    while (next_ <= i)
        decode(packets[next_]);
    const auto channels = static_cast<std::size_t>(heard_.channels);
    const auto fresh =
        std::span(heard_.samples).subspan(overlap * channels, encode::packet_samples * channels);
    // The highest sample itself is to be found.
    const auto floor = 0.999F * sample_peak(fresh);
    Heard peak;
    for (const auto& [frame, magnitude] : master::true_peaks(heard_, floor))
        if (frame >= overlap && frame < overlap + encode::packet_samples
            && magnitude > peak.magnitude)
            peak = {magnitude, i * encode::packet_samples + frame};
    // The decoder is late, and what is heard first was decoded before packet i.
    constexpr auto delay = samples_in(encode::pre_skip, encode::encoder_rate_hz);
    peak.frame -= std::min(peak.frame, delay + 2 * overlap);
    return peak;
}

} // namespace duologue::render

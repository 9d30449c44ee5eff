// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/playback.hpp"

#include "base/pcm.hpp"
#include "master/true_peak.hpp"
#include "render/recorder.hpp"

#include <algorithm>
#include <span>

namespace duologue::render {
namespace {

/// Samples kept of the packet before, so that peaks between two packets are seen; as many of the
/// latest packet are left for the next.
constexpr std::size_t overlap = 8;

} // namespace

Playback::Playback(int channels)
    : decoder_(channels, encode::encoder_rate_hz),
      heard_(static_cast<std::size_t>(channels),
             std::vector<float>(2 * overlap + encode::packet_samples)) {}

void Playback::decode(const encode::Packet& packet) {
    const auto samples = decoder_.decode(packet);
    for (std::size_t channel = 0; channel < heard_.size(); ++channel) {
        auto& heard = heard_[channel];
        std::copy(heard.end() - 2 * overlap, heard.end(), heard.begin());
        for (std::size_t i = 0; i < encode::packet_samples; ++i)
            heard[2 * overlap + i] = samples[i * heard_.size() + channel];
    }
    ++next_;
}

Heard Playback::hear(const std::vector<encode::Packet>& packets, std::size_t i) {
    while (next_ <= i)
        decode(packets[next_]);
    Heard peak;
    for (const auto& heard : heard_) {
        // The highest sample itself is to be found.
        const auto floor =
            0.999F * sample_peak(std::span(heard).subspan(overlap, encode::packet_samples));
        for (const auto& [place, magnitude] : master::true_peaks(heard, floor))
            if (place >= overlap && place < overlap + encode::packet_samples
                && magnitude > peak.magnitude)
                peak = {magnitude, i * encode::packet_samples + place};
    }
    // The decoder is late, and what is heard first was decoded before packet i.
    constexpr auto delay = samples_in(encode::pre_skip, encode::encoder_rate_hz);
    peak.frame -= std::min(peak.frame, delay + 2 * overlap);
    return peak;
}

} // namespace duologue::render

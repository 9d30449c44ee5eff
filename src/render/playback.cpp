// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/playback.hpp"

#include "base/pcm.hpp"
#include "master/true_peak.hpp"
#include "render/recorder.hpp"

#include <algorithm>
#include <span>

namespace duologue::render {
namespace {

constexpr auto packet_frames = static_cast<std::size_t>(encode::packet_length.count());

/// Samples kept of the packet before, so that peaks between two packets are seen; as many of the
/// latest packet are left for the next.
constexpr std::size_t overlap = 8;

} // namespace

Playback::Playback(int channels)
    : decoder_(channels),
      heard_(static_cast<std::size_t>(channels), std::vector<float>(2 * overlap + packet_frames)) {}

void Playback::decode(const encode::Packet& packet) {
    const auto samples = decoder_.decode(packet);
    for (std::size_t channel = 0; channel < heard_.size(); ++channel) {
        auto& heard = heard_[channel];
        std::copy(heard.end() - 2 * overlap, heard.end(), heard.begin());
        for (std::size_t i = 0; i < packet_frames; ++i)
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
        const auto floor = 0.999F * sample_peak(std::span(heard).subspan(overlap, packet_frames));
        for (const auto& [place, magnitude] : master::true_peaks(heard, floor))
            if (place >= overlap && place < overlap + packet_frames && magnitude > peak.magnitude)
                peak = {magnitude, i * packet_frames + place};
    }
    // The decoder is late by pre_skip, and what is heard first was decoded before packet i.
    const auto late = static_cast<std::size_t>(encode::pre_skip.count()) + 2 * overlap;
    peak.frame =
        (peak.frame - std::min(peak.frame, late)) * encode::encoder_rate_hz / house_rate_hz;
    return peak;
}

} // namespace duologue::render

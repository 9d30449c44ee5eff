// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/packets.hpp"

#include <span>

namespace duologue::support {

std::vector<encode::Packet> encode_packets(const Pcm& audio, const encode::Quality& quality) {
    encode::Encoder encoder(quality);
    const auto stride = encode::packet_samples * static_cast<std::size_t>(audio.channels);
    std::vector<encode::Packet> packets;
    for (std::size_t i = 0; i < audio.samples.size(); i += stride)
        packets.push_back(encoder.encode(std::span(audio.samples).subspan(i, stride)));
    return packets;
}

Pcm play_packets(const std::vector<encode::Packet>& packets, int channels) {
    encode::Decoder decoder(channels);
    Pcm heard{house_rate_hz, channels, {}};
    for (const auto& packet : packets) {
        const auto samples = decoder.decode(packet);
        heard.samples.insert(heard.samples.end(), samples.begin(), samples.end());
    }
    heard.samples.erase(heard.samples.begin(),
                        heard.samples.begin() + encode::pre_skip.count() * channels);
    return heard;
}

} // namespace duologue::support

// SPDX-License-Identifier: GPL-3.0-or-later
#include "encode/packet.hpp"

#include "base/error.hpp"

#include <fmt/format.h>
#include <opus/opus.h>

#include <array>
#include <cassert>
#include <optional>
#include <utility>

namespace duologue::encode {
namespace {

/// Returns `status` unless it is one of libopus's errors, which are negative.
int check(int status) {
    if (status < 0)
        throw Error(Error::Kind::environment, fmt::format("libopus: {}", opus_strerror(status)));
    return status;
}

/// Room for a state of `bytes`; libopus keeps it in one piece that may be copied (opus.h).
std::vector<std::uint64_t> room_for(int bytes) {
    return std::vector<std::uint64_t>(static_cast<std::size_t>(bytes) / sizeof(std::uint64_t) + 1);
}

OpusEncoder* encoder_in(std::vector<std::uint64_t>& state) {
    return reinterpret_cast<OpusEncoder*>(state.data());
}

OpusDecoder* decoder_in(std::vector<std::uint64_t>& state) {
    return reinterpret_cast<OpusDecoder*>(state.data());
}

Packet make_silent_packet(const Quality& quality) {
    constexpr int packets_to_settle = 50;
    const std::vector<float> silence(packet_samples * static_cast<std::size_t>(quality.channels));
    Encoder encoder(quality);
    Packet packet;
    for (int i = 0; i < packets_to_settle; ++i)
        packet = encoder.encode(silence);
    return packet;
}

} // namespace

std::string encoder_version() {
    return opus_get_version_string();
}

// The signal is named because libopus otherwise takes this voice for music at low complexity. Music
// at a bit rate that would do for it is what makes libopus leave its speech codec out.
Encoder::Encoder(const Quality& quality)
    : state_(room_for(opus_encoder_get_size(quality.channels))) {
    auto* encoder = encoder_in(state_);
    check(opus_encoder_init(encoder, encoder_rate_hz, quality.channels, OPUS_APPLICATION_AUDIO));
    check(opus_encoder_ctl(encoder, OPUS_SET_BITRATE(quality.bits_per_second)));
    check(opus_encoder_ctl(encoder, OPUS_SET_COMPLEXITY(quality.complexity)));
    check(opus_encoder_ctl(
        encoder, OPUS_SET_SIGNAL(quality.transform_only ? OPUS_SIGNAL_MUSIC : OPUS_SIGNAL_VOICE)));
    check(opus_encoder_ctl(encoder, OPUS_SET_VBR(1)));
    check(opus_encoder_ctl(encoder, OPUS_SET_VBR_CONSTRAINT(quality.transform_only ? 1 : 0)));
}

Packet Encoder::encode(std::span<const float> samples) {
    assert(samples.size() % packet_samples == 0);
    constexpr auto largest_packet = std::size_t{1275} * 3; // RFC 6716, section 3.2.1
    std::array<unsigned char, largest_packet> bytes;
    const auto size = check(opus_encode_float(encoder_in(state_), samples.data(), packet_samples,
                                              bytes.data(), static_cast<opus_int32>(bytes.size())));
    return {bytes.begin(), bytes.begin() + size};
}

Decoder::Decoder(int channels, int rate_hz)
    : state_(room_for(opus_decoder_get_size(channels))),
      channels_(static_cast<std::size_t>(channels)),
      frames_(samples_in(packet_length, rate_hz)) {
    check(opus_decoder_init(decoder_in(state_), rate_hz, channels));
}

std::vector<float> Decoder::decode(const Packet& packet) {
    std::vector<float> samples(frames_ * channels_);
    check(opus_decode_float(
        decoder_in(state_), reinterpret_cast<const unsigned char*>(packet.data()),
        static_cast<opus_int32>(packet.size()), samples.data(), static_cast<int>(frames_), 0));
    return samples;
}

Packet silent_packet(const Quality& quality) {
    // Every track of a render asks for the same.
    static std::optional<std::pair<Quality, Packet>> latest;
    if (!latest || latest->first != quality)
        latest = {quality, make_silent_packet(quality)};
    return latest->second;
}

} // namespace duologue::encode

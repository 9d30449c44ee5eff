// SPDX-License-Identifier: GPL-3.0-or-later
#include "encode/packet.hpp"

#include "base/error.hpp"
#include "base/owned.hpp"

#include <fmt/format.h>
#include <opus/opus.h>

#include <array>
#include <cassert>

namespace duologue::encode {
namespace {

using Encoder = Owned<OpusEncoder, opus_encoder_destroy>;
using Decoder = Owned<OpusDecoder, opus_decoder_destroy>;

/// Returns `status` unless it is one of libopus's errors, which are negative.
int check(int status) {
    if (status < 0)
        throw Error(Error::Kind::environment, fmt::format("libopus: {}", opus_strerror(status)));
    return status;
}

// SIGNAL_VOICE is set because at low complexity libopus otherwise takes this voice for music.
Encoder make_encoder(const Quality& quality) {
    int status = OPUS_OK;
    Encoder encoder(
        opus_encoder_create(encoder_rate_hz, quality.channels, OPUS_APPLICATION_AUDIO, &status));
    check(status);
    check(opus_encoder_ctl(encoder.get(), OPUS_SET_BITRATE(quality.bits_per_second)));
    check(opus_encoder_ctl(encoder.get(), OPUS_SET_COMPLEXITY(quality.complexity)));
    check(opus_encoder_ctl(encoder.get(), OPUS_SET_SIGNAL(OPUS_SIGNAL_VOICE)));
    check(opus_encoder_ctl(encoder.get(), OPUS_SET_VBR(1)));
    return encoder;
}

Decoder make_decoder(int channels) {
    int status = OPUS_OK;
    Decoder decoder(opus_decoder_create(house_rate_hz, channels, &status));
    check(status);
    return decoder;
}

Packet encode_packet(OpusEncoder* encoder, const float* samples) {
    constexpr std::size_t largest_packet = 1275 * 3; // RFC 6716, section 3.2.1
    std::array<unsigned char, largest_packet> bytes;
    const auto size = check(opus_encode_float(encoder, samples, packet_samples, bytes.data(),
                                              static_cast<opus_int32>(bytes.size())));
    return {bytes.begin(), bytes.begin() + size};
}

} // namespace

std::string encoder_version() {
    return opus_get_version_string();
}

std::vector<Packet> encode(const Pcm& audio, const Quality& quality) {
    assert(audio.rate_hz == encoder_rate_hz && audio.channels == quality.channels);
    assert(audio.frames() % packet_samples == 0);
    const auto encoder = make_encoder(quality);
    const auto stride = packet_samples * static_cast<std::size_t>(quality.channels);
    std::vector<Packet> packets;
    for (std::size_t i = 0; i < audio.samples.size(); i += stride)
        packets.push_back(encode_packet(encoder.get(), &audio.samples[i]));
    return packets;
}

Pcm decode(const std::vector<Packet>& packets, int channels) {
    const auto decoder = make_decoder(channels);
    const auto width = static_cast<std::size_t>(channels);
    const auto packet = static_cast<std::size_t>(packet_length.count());
    const auto skipped = static_cast<std::size_t>(pre_skip.count());
    Pcm audio{house_rate_hz, channels, std::vector<float>(packets.size() * packet * width)};
    for (std::size_t i = 0; i < packets.size(); ++i)
        check(opus_decode_float(decoder.get(),
                                reinterpret_cast<const unsigned char*>(packets[i].data()),
                                static_cast<opus_int32>(packets[i].size()),
                                &audio.samples[i * packet * width], static_cast<int>(packet), 0));
    audio.samples.erase(audio.samples.begin(),
                        audio.samples.begin() + static_cast<std::ptrdiff_t>(skipped * width));
    audio.samples.resize((packets.size() - 1) * packet * width);
    return audio;
}

Packet silent_packet(const Quality& quality) {
    constexpr std::size_t packets_to_settle = 50;
    const auto width = static_cast<std::size_t>(quality.channels);
    const Pcm silence{encoder_rate_hz, quality.channels,
                      std::vector<float>(packets_to_settle * packet_samples * width)};
    return encode(silence, quality).back();
}

} // namespace duologue::encode

// SPDX-License-Identifier: GPL-3.0-or-later
// Opus packets of 20 ms, made by one fresh encoder for each piece of audio.
#pragma once

#include "base/pcm.hpp"
#include "base/time.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace duologue::encode {

/// What the encoder is fed with: espeak-ng has nothing above 11 kHz.
inline constexpr int encoder_rate_hz = 24'000;

inline constexpr Frames packet_length = grid_step;

/// Samples of each channel that one packet takes from audio at encoder_rate_hz.
inline constexpr std::size_t packet_samples = encoder_rate_hz / 50;

/// What a player drops at the start: the encoder's delay at encoder_rate_hz, in frames.
inline constexpr Frames pre_skip{312};

/// One Opus packet.
using Packet = std::string;

/// Settings of the encoder.
struct Quality {
    int channels = 1;
    int bits_per_second = 32'000;
    int complexity = 10; ///< of libopus, 0 to 10
    /// Only the transform codec of Opus, in packets of nearly one size: cheap, and good from
    /// 64 kb/s on.
    bool transform_only = false;

    friend bool operator==(const Quality&, const Quality&) = default;
};

/// The version of libopus: `libopus 1.3.1`.
[[nodiscard]] std::string encoder_version();

/// An encoder, a value: a copy goes on as the original would.
class Encoder {
public:
    explicit Encoder(const Quality& quality);

    /// The next packet, of packet_samples for each channel at encoder_rate_hz, interleaved.
    [[nodiscard]] Packet encode(std::span<const float> samples);

private:
    std::vector<std::uint64_t> state_;
};

/// A decoder, a value too.
class Decoder {
public:
    explicit Decoder(int channels, int rate_hz = house_rate_hz);

    /// What a player makes of `packet`: packet_length at the decoder's rate, interleaved, later
    /// than what was encoded by pre_skip.
    [[nodiscard]] std::vector<float> decode(const Packet& packet);

private:
    std::vector<std::uint64_t> state_;
    std::size_t channels_;
    std::size_t frames_; ///< of a packet
};

/// The packet that continues silence.
[[nodiscard]] Packet silent_packet(const Quality& quality);

} // namespace duologue::encode

// SPDX-License-Identifier: GPL-3.0-or-later
// Opus packets of 20 ms, made by one fresh encoder for each piece of audio.
#pragma once

#include "base/pcm.hpp"
#include "base/time.hpp"

#include <string>
#include <vector>

namespace duologue::encode {

/// What the encoder is fed with: espeak-ng has nothing above 11 kHz.
inline constexpr int encoder_rate_hz = 24'000;

inline constexpr Frames packet_length{house_rate_hz / 50};

/// Samples of each channel that one packet takes from audio at encoder_rate_hz.
inline constexpr std::size_t packet_samples = encoder_rate_hz / 50;

/// What a player drops at the start: the encoder's delay at encoder_rate_hz, in frames.
inline constexpr Frames pre_skip{312};

/// One Opus packet.
using Packet = std::string;

struct Quality {
    int channels = 1;
    int bits_per_second = 32'000;
    int complexity = 10; ///< of libopus, 0 to 10
};

/// The version of libopus: `libopus 1.3.1`.
[[nodiscard]] std::string encoder_version();

/// Encodes `audio` (encoder_rate_hz, as many channels as `quality` says, a whole number of
/// packets).
[[nodiscard]] std::vector<Packet> encode(const Pcm& audio, const Quality& quality);

/// What a player makes of `packets` from their first frame on, at the house rate: one packet less
/// than given, because the encoder's delay is taken off.
[[nodiscard]] Pcm decode(const std::vector<Packet>& packets, int channels);

/// The packet that continues silence.
[[nodiscard]] Packet silent_packet(const Quality& quality);

} // namespace duologue::encode

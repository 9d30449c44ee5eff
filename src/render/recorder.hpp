// SPDX-License-Identifier: GPL-3.0-or-later
// Encoding under a ceiling that holds after decoding.
#pragma once

#include "base/level.hpp"
#include "base/pcm.hpp"
#include "encode/packet.hpp"
#include "encode/track.hpp"
#include "mix/room.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace duologue::render {

/// The highest true peak that what is rendered may have when it is played.
inline constexpr Decibels peak_ceiling{-1.0};

/// In which forms a performance is wanted.
struct Forms {
    encode::Quality quality;
    bool opus = true;     ///< as packets
    bool samples = false; ///< as samples, for other formats
    mix::Room room = mix::Room::dry;
};

/// What is to be recorded: a whole number of packets at encode::encoder_rate_hz, and the energies
/// of its steps (master::measure).
struct Sound {
    Pcm audio;
    std::vector<float> energies;
};

/// A stretch of a recorded clip, in whole packets.
struct Take {
    std::size_t steps = 0;
    encode::Clip clip;
    std::vector<float> energies; ///< one for each step: what was encoded, less encoder_loss
    Decibels true_peak{-120};    ///< what no peak is above when it is played
};

/// By how much the loudness of what is decoded is below that of what was encoded: measured once
/// (`duologue verify` measures every file), so that a render need not measure all it decodes.
[[nodiscard]] Decibels encoder_loss(const encode::Quality& quality);

/// Puts `next` behind `take`.
void append(Take& take, Take next);

/// Encodes `sound`, hears it as a decoder gives it, and sends it on in takes of two seconds, the
/// first shorter. Where it comes out above peak_ceiling its surroundings are turned down and that
/// stretch is encoded again from where the encoder stood before it.
void record(Sound sound, const Forms& forms, const std::function<void(const Take&)>& send);

} // namespace duologue::render

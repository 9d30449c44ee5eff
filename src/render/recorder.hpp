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

/// A stretch of a recorded clip, in whole packets.
struct Take {
    std::size_t steps = 0;
    encode::Clip clip;
    std::vector<float> energies; ///< one for each step, of what is decoded (master::measure)
    Decibels true_peak{-120};    ///< what no peak is above when it is played
};

/// Puts `next` behind `take`.
void append(Take& take, Take next);

/// Encodes `sound`, a whole number of packets at encode::encoder_rate_hz, hears it as a decoder
/// gives it, and sends it on in takes of two seconds, the first shorter. Where it comes out above
/// peak_ceiling its surroundings are turned down and that stretch is encoded again from where the
/// encoder stood before it.
void record(Pcm sound, const Forms& forms, const std::function<void(const Take&)>& send);

} // namespace duologue::render

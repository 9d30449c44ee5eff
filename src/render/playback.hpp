// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pcm.hpp"
#include "encode/packet.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace duologue::render {

/// What was heard of a packet.
struct Heard {
    float magnitude = 0;   ///< the highest true peak
    std::size_t frame = 0; ///< its place in the clip at encode::encoder_rate_hz
};

/// Hears packets as a player does. A decoder depends on all that it heard, for longer than it
/// seems: one that begins late is decibels off. A value: a copy goes on as the original would.
class Playback {
public:
    explicit Playback(int channels);

    /// Hears on up to packet `i` of `packets`, and says what was heard of that one.
    [[nodiscard]] Heard hear(const std::vector<encode::Packet>& packets, std::size_t i);

    /// The samples of all channels that were decoded last, of one packet.
    [[nodiscard]] std::span<const float> latest() const;

private:
    void decode(const encode::Packet& packet);

    encode::Decoder decoder_;
    std::size_t next_ = 0;
    /// What was decoded last, behind a few frames of what came before it.
    Pcm heard_;
};

} // namespace duologue::render

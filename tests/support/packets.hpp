// SPDX-License-Identifier: GPL-3.0-or-later
// Packets without a container.
#pragma once

#include "base/pcm.hpp"
#include "encode/packet.hpp"

#include <vector>

namespace duologue::support {

/// What one encoder makes of `audio`, a whole number of packets.
[[nodiscard]] std::vector<encode::Packet> encode_packets(const Pcm& audio,
                                                         const encode::Quality& quality = {});

/// What a player makes of `packets`, from the first frame on that it lets hear.
[[nodiscard]] Pcm play_packets(const std::vector<encode::Packet>& packets, int channels = 1);

} // namespace duologue::support

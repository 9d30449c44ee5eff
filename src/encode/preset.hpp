// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encode/packet.hpp"

namespace duologue::encode {

/// Settings of the encoder by name; docs/performance.md has what each costs and gives.
enum class Preset {
    best,     ///< all that libopus can do for speech
    balanced, ///< the cheapest that is as near to the sound
    fast,     ///< cheaper still, for more bits
};

/// The settings of `preset` for one channel or two.
[[nodiscard]] Quality quality_of(Preset preset, int channels);

/// `quality` at another bit rate. Below 48 kb/s a channel the transform codec alone would not do,
/// and libopus chooses.
[[nodiscard]] Quality at_bit_rate(Quality quality, int bits_per_second);

} // namespace duologue::encode

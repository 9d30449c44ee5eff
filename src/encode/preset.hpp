// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encode/packet.hpp"

namespace duologue::encode {

/// Settings of the encoder by name; docs/performance.md has what each costs and gives.
enum class Preset {
    best,     ///< all that libopus can do for speech
    balanced, ///< the cheapest that can hardly be told from it
    fast,     ///< three times as fast for more than twice the size
};

/// The settings of `preset` for one channel or two.
[[nodiscard]] Quality quality_of(Preset preset, int channels);

/// Whether `quality` is as good as a preset: the same codec, no fewer bits, no less complexity.
[[nodiscard]] bool reaches_a_preset(const Quality& quality);

} // namespace duologue::encode

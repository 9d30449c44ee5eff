// SPDX-License-Identifier: GPL-3.0-or-later
// The room that all voices share.
#pragma once

#include "base/pcm.hpp"
#include "base/time.hpp"

namespace duologue::mix {

/// How the walls answer.
enum class Room {
    dry,    ///< not at all
    studio, ///< small and damped: within 20 ms, 17 dB below the voice
    hall,   ///< larger and brighter: within 70 ms, 13 dB below
};

/// Adds to `placed`, which is `voice` (one channel) on one channel or two, its early reflections: a
/// few fixed ones, duller than the voice, in stereo from both sides by the law of `seat`. Folded to
/// mono they are those of one channel.
void add_room(Pcm& placed, const Pcm& voice, Room room);

} // namespace duologue::mix

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pcm.hpp"

namespace duologue::mix {

/// Seats a voice (one channel) between the loudspeakers, from -1 (left) to 1 (right). The mean of
/// the two channels is the voice itself, wherever it sits: folded to mono nothing is lost.
[[nodiscard]] Pcm seat(const Pcm& voice, double place);

} // namespace duologue::mix

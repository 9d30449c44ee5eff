// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/level.hpp"
#include "base/pcm.hpp"

namespace duologue::master {

/// Compresses a sentence lightly: 2:1 above the sentence's own level, with a knee of 10 dB; the
/// gain falls within 10 ms and comes back within 120. Curve and smoothing as D. Giannoulis, M.
/// Massberg and J. Reiss have them ("Digital Dynamic Range Compressor Design", JAES 60(6), 2012,
/// equations 4 and 17), on the power of 5 ms, which is looked at before it sounds. On the way the
/// sentence loses `fall` from its first sound to its last, evenly, as a speaker's breath does; less
/// where it is shorter than 2 s. One channel.
void ride(Pcm& sentence, Decibels fall);

} // namespace duologue::master

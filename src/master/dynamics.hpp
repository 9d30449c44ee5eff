// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/level.hpp"
#include "base/pcm.hpp"

namespace duologue::master {

/// Multiplies every sample.
void amplify(Pcm& audio, Decibels gain);

/// Holds the true peak (four times oversampled, as BS.1770-4 annex 2 measures it) at or below
/// `ceiling` by turning the surroundings of a peak down, smoothly over 5 ms on either side, all
/// channels alike. False when there was nothing to turn down.
bool limit(Pcm& audio, Decibels ceiling);

} // namespace duologue::master

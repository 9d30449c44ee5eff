// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pcm.hpp"

namespace duologue::master {

/// Takes out what lies below speech, the engine's DC offset above all: a second-order Butterworth
/// high-pass at 70 Hz. One channel.
void remove_rumble(Pcm& audio);

/// The same, and takes 3 dB of the buzz that formant synthesis has from 3 kHz on: a high shelf
/// whose middle is at 3 kHz. One channel, in one pass.
void soften(Pcm& audio);

} // namespace duologue::master

// SPDX-License-Identifier: GPL-3.0-or-later
// What can be measured of a sound.
#pragma once

#include "base/level.hpp"
#include "base/pcm.hpp"

namespace duologue::support {

/// The part of `audio` from one second to before another.
[[nodiscard]] Pcm part(const Pcm& audio, double begin_s, double end_s);

/// The mean of all channels.
[[nodiscard]] Pcm fold(const Pcm& audio);

/// `first` and then `second`.
[[nodiscard]] Pcm join(Pcm first, const Pcm& second);

[[nodiscard]] double duration_s(const Pcm& audio);

/// Relative to full scale; -200 dB for nothing at all.
[[nodiscard]] Decibels peak(const Pcm& audio);
[[nodiscard]] Decibels rms(const Pcm& audio);

/// Integrated loudness and true peak by libebur128.
[[nodiscard]] Lufs loudness(const Pcm& audio);
[[nodiscard]] Decibels true_peak(const Pcm& audio);

/// The median pitch of the voiced moments of one voice (one channel), by autocorrelation.
[[nodiscard]] double median_pitch_hz(const Pcm& voice);

} // namespace duologue::support

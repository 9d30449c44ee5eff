// SPDX-License-Identifier: GPL-3.0-or-later
// From what a voice said to what is encoded.
#pragma once

#include "base/level.hpp"
#include "base/pcm.hpp"
#include "base/time.hpp"
#include "render/plan.hpp"
#include "render/recorder.hpp"

namespace duologue::render {

/// What every sentence is levelled to, measured on the one channel of a mono file: two loudspeakers
/// play it as -16 LUFS.
inline constexpr Lufs sentence_target{-19.0};

/// `voice` (one channel at encode::encoder_rate_hz, from its first sound to its last) between lead
/// and tail, ridden, seated, in the room, as loud as `cue` is to be and limited.
[[nodiscard]] Pcm master_clip(Pcm voice, const Cue& cue, const Forms& forms);

/// Two clips as one, with `speech` between its first sound and its last, in which `second` begins
/// to sound `offset` (whole samples) after `first`; both together are limited as each was.
[[nodiscard]] Pcm overlap(Pcm first, const Pcm& second, Frames offset, Frames speech);

} // namespace duologue::render

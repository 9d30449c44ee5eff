// SPDX-License-Identifier: GPL-3.0-or-later
// How much louder or softer each speaker has to be.
#pragma once

#include "base/level.hpp"
#include "render/perform.hpp"
#include "render/plan.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace duologue::render {

/// What every speaker is levelled to, measured on the one channel of a mono file: two loudspeakers
/// play it as -16 LUFS.
inline constexpr Lufs speaker_target{-19.0};

/// Gain by persona.
using Levels = std::map<std::string, Decibels>;

/// Listens to what each persona says over the whole episode (a bounded sample of it where that is
/// long: evenly spread sentences, about three minutes) and finds the gain that takes it to
/// speaker_target. The sample depends on the script alone, so the same script gives the same gains.
[[nodiscard]] Levels find_levels(const Stage& stage, const std::vector<Cue>& cues,
                                 std::size_t workers);

} // namespace duologue::render

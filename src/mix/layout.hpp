// SPDX-License-Identifier: GPL-3.0-or-later
// The rule by which clips follow each other on the grid of Opus packets.
#pragma once

#include "base/time.hpp"

#include <cstddef>

namespace duologue::mix {

/// Silence that every clip carries: enough for an encoder to begin with and to come to rest in, so
/// that clips joined by silence cannot be told from one encoding (100 ms at the end).
inline constexpr std::size_t lead_steps = 1;
inline constexpr std::size_t tail_steps = 5;

/// Whole steps that hold `length`.
[[nodiscard]] std::size_t steps_in(Frames length);

/// Steps that `speech` takes with its lead and tail.
[[nodiscard]] std::size_t clip_steps(Frames speech);

/// How a pause between two clips is made.
struct Gap {
    std::size_t tail = 0;    ///< steps kept of the first clip's tail
    std::size_t silence = 0; ///< steps of silence; the second clip's lead follows
};

/// The gap that makes a pause of `wanted` after `speech`: at least that long, at most a step
/// longer, and never shorter than two steps.
[[nodiscard]] Gap gap_after(Frames speech, Milliseconds wanted);

} // namespace duologue::mix

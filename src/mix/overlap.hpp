// SPDX-License-Identifier: GPL-3.0-or-later
// Where two are heard at once.
#pragma once

#include "base/time.hpp"

#include <string_view>

namespace duologue::mix {

/// Whether `next`, with which another speaker begins a turn, may be said while the last sentence of
/// the turn before it, `said`, still sounds: an interjection (嗯。 好的。 Right.) behind a
/// statement that is none. Behind a question it is an answer, and waits.
[[nodiscard]] bool may_overlap(std::string_view said, std::string_view next);

/// When `interjection` begins, counted like `last_token`, the beginning of the last token of the
/// sentence, which ends at `end`: 0.15 to 0.35 s before that, as the interjection's text decides,
/// but not before the last token (in Mandarin a syllable) is half over, so that all that bears its
/// meaning is heard alone.
[[nodiscard]] Frames overlap_start(Frames last_token, Frames end, std::string_view interjection);

} // namespace duologue::mix

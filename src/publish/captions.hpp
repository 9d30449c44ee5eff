// SPDX-License-Identifier: GPL-3.0-or-later
// Captions, for players: docs/published.md.
#pragma once

#include "publish/transcript.hpp"

#include <string>

namespace duologue::publish {

/// WebVTT: a cue per phrase with its speaker, and a timestamp before each word that begins later
/// than the one before it.
[[nodiscard]] std::string webvtt(const Transcript& transcript);

/// SubRip: the same cues; a turn's first one begins with `Name: `.
[[nodiscard]] std::string subrip(const Transcript& transcript);

/// WebVTT of kind `chapters`: the titles.
[[nodiscard]] std::string chapters_webvtt(const Transcript& transcript);

} // namespace duologue::publish

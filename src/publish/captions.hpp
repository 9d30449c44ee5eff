// SPDX-License-Identifier: GPL-3.0-or-later
// Captions, for players: docs/published.md.
#pragma once

#include "base/file.hpp"
#include "publish/transcript.hpp"

#include <string>

namespace duologue::publish {

/// WebVTT: a cue per phrase with its speaker, and a timestamp before each word that begins later
/// than the one before it.
void write_webvtt(const Transcript& transcript, const Sink& sink);

/// SubRip: the same cues; a turn's first one begins with `Name: `.
void write_subrip(const Transcript& transcript, const Sink& sink);

/// WebVTT of kind `chapters`: the titles.
[[nodiscard]] std::string chapters_webvtt(const Transcript& transcript);

} // namespace duologue::publish

// SPDX-License-Identifier: GPL-3.0-or-later
// What a podcast's feed points at, in JSON: docs/published.md.
#pragma once

#include "base/file.hpp"
#include "publish/transcript.hpp"

#include <string>

namespace duologue::publish {

/// A transcript of Podcasting 2.0 (version 1.0.0): a segment per cue, with its words.
void write_transcript_json(const Transcript& transcript, const Sink& sink);

/// Chapters of Podcasting 2.0 (version 1.2.0).
[[nodiscard]] std::string chapters_json(const Transcript& transcript, const std::string& title);

} // namespace duologue::publish

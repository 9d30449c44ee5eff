// SPDX-License-Identifier: GPL-3.0-or-later
// Captions as people publish them, WebVTT or SubRip, as lines of a transcript.
#pragma once

#include "script/model/builder.hpp"
#include "script/text/line.hpp"

#include <vector>

namespace duologue::script {

/// Whether the text begins as WebVTT or SubRip does.
[[nodiscard]] bool are_captions(const std::vector<RawLine>& lines);

/// What is said in captions, without scars: a line for each paragraph, with the name of who says
/// it and a colon where that changes (`<v Ann Lee>`, `Ann Lee: …`). Header, notes, numbers, times,
/// tags and what rolling captions say again are left out. A paragraph ends where a sentence does
/// and nobody speaks for two seconds, or it is long. A warning tells of it.
[[nodiscard]] std::vector<Line> read_captions(std::vector<RawLine> lines, Builder& builder);

} // namespace duologue::script

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.hpp"
#include "publish/transcript.hpp"
#include "script/model/script.hpp"

namespace duologue::publish {

/// Writes the transcript as an HTML page for search engines and plain browsers: an article with a
/// section per chapter, `cite` and `time` before each turn; no script, no style, nothing loaded.
void write_transcript_html(const script::Script& script, const Transcript& transcript,
                           const Sink& sink);

} // namespace duologue::publish

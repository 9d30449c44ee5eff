// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/transcript.hpp"
#include "script/model/script.hpp"

#include <string>

namespace duologue::publish {

/// The transcript as an HTML page for search engines and plain browsers: an article with a section
/// per chapter, `cite` and `time` before each turn; no script, no style, nothing loaded.
[[nodiscard]] std::string transcript_html(const script::Script& script,
                                          const Transcript& transcript);

} // namespace duologue::publish

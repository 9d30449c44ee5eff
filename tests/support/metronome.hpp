// SPDX-License-Identifier: GPL-3.0-or-later
// Timelines without a voice: every Han character, number and Latin word takes 200 ms.
#pragma once

#include "mix/timeline.hpp"
#include "script/model/script.hpp"

#include <string>

namespace duologue::support {

/// The whole of `script`, 400 ms between sentences.
[[nodiscard]] mix::Timeline tick(const script::Script& script);

/// One chapter `title` of one turn of one paragraph.
[[nodiscard]] script::Script monologue(const std::string& language, const std::string& speaker,
                                       const std::string& text);

} // namespace duologue::support

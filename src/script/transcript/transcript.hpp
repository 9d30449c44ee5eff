// SPDX-License-Identifier: GPL-3.0-or-later
// A transcript as it was published, with the scars of scraping.
#pragma once

#include "script/model/builder.hpp"
#include "script/text/line.hpp"

#include <vector>

namespace duologue::script {

/// Reads lines from which scars were removed.
[[nodiscard]] Parsed parse_transcript(std::vector<Line> lines, Builder builder);

} // namespace duologue::script

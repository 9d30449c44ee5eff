// SPDX-License-Identifier: GPL-3.0-or-later
// A transcript as it was published, with the scars of scraping.
#pragma once

#include "script/builder.hpp"
#include "script/line.hpp"

#include <vector>

namespace duologue::script {

/// Reads lines from which scars were removed.
[[nodiscard]] Parsed parse_transcript(std::vector<Line> lines, Builder builder);

} // namespace duologue::script

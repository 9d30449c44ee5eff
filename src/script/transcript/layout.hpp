// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/model/builder.hpp"
#include "script/text/line.hpp"

#include <vector>

namespace duologue::script {

/// The lines of a published text as they should have been: a paragraph each, and every turn opens
/// one with a name and a colon. What had to be guessed is warned of.
[[nodiscard]] std::vector<Line> lay_out(std::vector<Line> lines, Builder& builder);

} // namespace duologue::script

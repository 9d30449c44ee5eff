// SPDX-License-Identifier: GPL-3.0-or-later
// Names with a title and a full stop before what they say, as parliaments print them.
#pragma once

#include "script/text/line.hpp"

#include <vector>

namespace duologue::script {

/// The lines, with a colon for the full stop of `Mr. Lee. Thank you.` and `The CHAIRMAN. Go on.`,
/// where one such name opens three lines and they are twice as many as names with a colon.
[[nodiscard]] std::vector<Line> read_titled_names(std::vector<Line> lines);

} // namespace duologue::script

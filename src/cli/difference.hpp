// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mix/timeline.hpp"

#include <string>

namespace duologue::cli {

/// One line for somebody who edits: how many sentences changed from `before` to `now`, and where to
/// listen to the first of them (minutes and seconds, who speaks, how it begins).
[[nodiscard]] std::string difference(const mix::Timeline& before, const mix::Timeline& now);

} // namespace duologue::cli

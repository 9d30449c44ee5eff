// SPDX-License-Identifier: GPL-3.0-or-later
// Where a page goes on after the conversation that it prints.
#pragma once

#include "script/text/line.hpp"

#include <cstddef>
#include <vector>

namespace duologue::script {

/// Behind the last line of the conversation, whose last turn opens at the line `last_opening`: at a
/// line that closes (`-----END-----`, `相关阅读`, `Related articles`), at a credit behind which
/// nobody speaks in whole sentences, or where nothing but credits follows.
[[nodiscard]] std::size_t find_ending(const std::vector<Line>& lines, std::size_t last_opening);

} // namespace duologue::script

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/model/script.hpp"
#include "script/text/line.hpp"

#include <span>
#include <vector>

namespace duologue::script {

/// The marks of a paragraph whose characters stood at `indices` of `line`.
[[nodiscard]] std::vector<PlaceMark> mark_places(const Line& line,
                                                 std::span<const std::size_t> indices);

} // namespace duologue::script

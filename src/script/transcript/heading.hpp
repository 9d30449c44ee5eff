// SPDX-License-Identifier: GPL-3.0-or-later
// Headings that stand on lines of their own between the turns of a transcript.
#pragma once

#include "script/text/line.hpp"

#include <cstddef>
#include <vector>

namespace duologue::script {

/// Indices of short lines without a full stop, each between a paragraph that has one and a line
/// that opens a turn (`openings`, their indices); counted ones (`一、梦想`) need no such paragraph.
/// There are none unless there are two, and only counted ones unless the speakers' own lines hardly
/// ever lack a full stop.
[[nodiscard]] std::vector<std::size_t> find_headings(const std::vector<Line>& lines,
                                                     const std::vector<std::size_t>& openings);

} // namespace duologue::script

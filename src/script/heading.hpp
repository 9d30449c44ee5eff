// SPDX-License-Identifier: GPL-3.0-or-later
// Headings that stand on lines of their own between the turns of a transcript.
#pragma once

#include "script/line.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace duologue::script {

/// Whether a sentence ends with `text`, or breaks off: a full stop, quotation marks behind it or
/// none.
[[nodiscard]] bool is_finished(std::u32string_view text);

/// Indices of short lines without a full stop, each between a paragraph that has one and a line
/// that opens a turn (`openings`, their indices). There are none unless there are two, and unless
/// the speakers' own lines hardly ever lack a full stop.
[[nodiscard]] std::vector<std::size_t> find_headings(const std::vector<Line>& lines,
                                                     const std::vector<std::size_t>& openings);

} // namespace duologue::script

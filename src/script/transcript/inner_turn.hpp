// SPDX-License-Identifier: GPL-3.0-or-later
// Turns that begin inside a line, where a page lost its line breaks.
#pragma once

#include "script/text/line.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace duologue::script {

/// A name and its colon behind the end of a sentence.
struct InnerTurn {
    std::size_t line = 0;  ///< index of the line
    std::size_t index = 0; ///< where the name begins
    std::u32string name;
};

/// Names that also open lines, or that come again and look like one. Where there are such, full
/// names that come once as well.
[[nodiscard]] std::vector<InnerTurn> find_inner_turns(const std::vector<Line>& lines);

/// The lines, parted where `turns` begin.
[[nodiscard]] std::vector<Line> part_lines(const std::vector<Line>& lines,
                                           const std::vector<InnerTurn>& turns);

} // namespace duologue::script

// SPDX-License-Identifier: GPL-3.0-or-later
// Questions of somebody whom a transcript does not name.
#pragma once

#include "script/text/line.hpp"

#include <cstddef>
#include <vector>

namespace duologue::script {

/// Writes a colon for the full stop of `Q. When was that?` and `A. In 1970.`, where lines begin
/// with both, and for the blank of `Q    When was that?`, where two do.
[[nodiscard]] std::vector<Line> read_initials(std::vector<Line> lines);

/// Indices of the paragraphs that end in a question mark right before a line at which the one
/// person with a name opens another turn (`openings`, indices of lines): who is named again has
/// been asked by somebody else.
[[nodiscard]] std::vector<std::size_t> find_questions(const std::vector<Line>& lines,
                                                      const std::vector<std::size_t>& openings);

} // namespace duologue::script

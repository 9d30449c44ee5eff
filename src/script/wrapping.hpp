// SPDX-License-Identifier: GPL-3.0-or-later
// Text whose lines were broken to a width, as e-mail and PDF have it.
#pragma once

#include "script/line.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace duologue::script {

/// Index of the first line that goes on with the sentence of the line before it, where at least a
/// quarter of the lines do.
[[nodiscard]] std::optional<std::size_t> find_wrapped(const std::vector<Line>& lines);

/// Joins the lines of wrapped text to paragraphs. One ends before an empty line, a heading, a name
/// with its colon or an item of a list, and with a line that had room for more.
[[nodiscard]] std::vector<Line> unwrap(const std::vector<Line>& lines);

} // namespace duologue::script

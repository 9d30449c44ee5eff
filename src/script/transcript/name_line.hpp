// SPDX-License-Identifier: GPL-3.0-or-later
// Names that have a line to themselves, without a colon, above what somebody says.
#pragma once

#include "script/text/line.hpp"

#include <cstddef>
#include <vector>

namespace duologue::script {

/// Indices of lines that are nothing but a name, or a name and a role behind a dash (`Ann Lee --
/// Chief Executive`), each with words below it. One of the names stands there three times at least,
/// the others twice.
[[nodiscard]] std::vector<std::size_t> find_name_lines(const std::vector<Line>& lines);

/// The lines, those at `indices` cut to the name and with a colon behind it, and without the label
/// (`speaker`) that may stand on a line of its own before each.
[[nodiscard]] std::vector<Line> write_colons(std::vector<Line> lines,
                                             const std::vector<std::size_t>& indices);

} // namespace duologue::script

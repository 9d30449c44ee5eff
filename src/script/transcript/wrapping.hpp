// SPDX-License-Identifier: GPL-3.0-or-later
// Text whose lines were broken to a width, as e-mail and PDF have it.
#pragma once

#include "script/text/line.hpp"

#include <cstddef>
#include <vector>

namespace duologue::script {

/// No paragraph is joined to more characters: a bound for hostile texts.
inline constexpr std::size_t longest_paragraph = 0x10000;

/// What is wrapped: turns, among which short lines may be headings, or the captions of a film, in
/// which nobody has a name and every line may be short.
enum class Wrapping { of_turns, of_captions };

/// Indices of the lines that go on with the sentence of the line before them, where at least a
/// quarter of the lines do (of captions, an eighth); else none.
[[nodiscard]] std::vector<std::size_t> find_wrapped(const std::vector<Line>& lines,
                                                    Wrapping wrapping);

/// Adds the next line to one of the same paragraph, with a blank between where words have one;
/// neither is empty.
void append(Line& line, const Line& next);

/// Joins the lines of wrapped text to paragraphs, those at `breaks` (not empty) in any case. One
/// ends before an empty line, a heading, a name with its colon or an item of a list, and with a
/// line that had room for more.
[[nodiscard]] std::vector<Line> unwrap(const std::vector<Line>& lines,
                                       const std::vector<std::size_t>& breaks);

} // namespace duologue::script

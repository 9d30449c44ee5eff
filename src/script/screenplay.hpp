// SPDX-License-Identifier: GPL-3.0-or-later
// The project's own script format (docs/script-format.md).
#pragma once

#include "script/model/builder.hpp"
#include "script/text/line.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace duologue::script {

/// Whether the text is of the own format: it begins with a header line or a chapter, or somewhere a
/// line is a pause.
[[nodiscard]] bool is_screenplay(const std::vector<Line>& lines);

/// Reads header and body.
[[nodiscard]] Parsed parse_screenplay(const std::vector<Line>& lines, Builder builder);

/// `words` so that a script's body gives them back: backslashes before backslashes and before
/// brackets that would be pauses.
[[nodiscard]] std::u32string escape(std::u32string_view words);

} // namespace duologue::script

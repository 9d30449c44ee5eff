// SPDX-License-Identifier: GPL-3.0-or-later
// The lines on top of a script: `title: …`, `cast: Ann = host`.
#pragma once

#include "script/model/builder.hpp"
#include "script/text/line.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace duologue::script {

/// Whether `line` begins with a header key and a colon, in any case.
[[nodiscard]] bool is_header_line(std::u32string_view line);

/// `// …`
[[nodiscard]] bool is_comment(std::u32string_view line);

/// Reads the header that `lines` begin with and returns the index of the first line after it.
std::size_t read_header(const std::vector<Line>& lines, Builder& builder);

} // namespace duologue::script

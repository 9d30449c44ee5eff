// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody who knows the language may correct in published lines before they are parsed.
#pragma once

#include "base/error.hpp"
#include "script/text/line.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace duologue::script {

/// Damaged characters of a line and what stood there.
struct Mend {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::u32string text;
    bool is_whole = true; ///< otherwise what stood there is lost, and only the marks are taken out
};

/// Finds for each of the lines its mends, in order and apart from each other.
using Mender = std::function<std::vector<std::vector<Mend>>(const std::vector<RawLine>& lines)>;

/// Puts the mends of a line in.
[[nodiscard]] RawLine mend(const RawLine& line, const std::vector<Mend>& mends);

/// `repaired-passage` or `damaged-passage`, for people.
[[nodiscard]] Warning report(const Mend& mend, const RawLine& line, Place where);

} // namespace duologue::script

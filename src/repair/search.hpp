// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "repair/path.hpp"
#include "script/text/mend.hpp"

#include <string_view>
#include <vector>

namespace duologue::repair {

/// What a search found of a line.
struct Finding {
    std::vector<script::Mend> mends; ///< empty where the line is likeliest as it is
    std::size_t end = 0;             ///< how far it looked
};

/// Looks for the text that a damaged line came from: a beam search over the bytes that were lost,
/// judged by the words of the result. `start` is where the damage may begin.
[[nodiscard]] Finding search(const Sources& sources, std::u32string_view line, std::size_t start);

} // namespace duologue::repair

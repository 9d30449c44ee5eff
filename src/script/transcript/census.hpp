// SPDX-License-Identifier: GPL-3.0-or-later
// What stands before the colons of a transcript, and how often.
#pragma once

#include "script/text/line.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace duologue::script {

/// What could be a name.
struct Candidate {
    std::u32string name;
    std::size_t count = 0; ///< lines that it opens
    std::size_t line = 0;  ///< index of the first of them
    bool in_list = true;   ///< all of them are items of a list
};

/// Everything that could be a name before the first colon of a line or after a caption's, and hosts
/// that a heading is glued to: the most frequent first, of those the shortest, of those the
/// earliest.
[[nodiscard]] std::vector<Candidate> count_names(const std::vector<Line>& lines);

} // namespace duologue::script

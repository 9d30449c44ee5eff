// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace duologue::reading {

/// Why something is not said.
enum class Unsaid {
    emoji,   ///< a picture
    foreign, ///< a letter or sign of which no voice knows anything
    unread,  ///< a Han character that no dictionary reads
    mark,    ///< a mark of a paragraph that has nothing but marks
};

/// A stretch of the original text that is not said, in code points.
struct LeftOut {
    std::size_t begin = 0;
    std::size_t end = 0;
    Unsaid why = Unsaid::emoji;

    friend bool operator==(const LeftOut&, const LeftOut&) = default;
};

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/wording/said.hpp"
#include "reading/wording/segment.hpp"

namespace duologue::reading {

/// Joins what is said to segments of one language, with the pauses that punctuation asks for.
class Writer {
public:
    void add(const Piece& piece);

    /// A pause (，、；：。？！…) for the mark at `source`. Of pauses that meet the strongest stays;
    /// there is none before the first word.
    void pause(char32_t mark, Range source);

    [[nodiscard]] std::vector<Segment> finish() && { return std::move(segments_); }

private:
    void put(char32_t character, Range source, bool as_digit = false, Given given = {});

    std::vector<Segment> segments_;
};

} // namespace duologue::reading

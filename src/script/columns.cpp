// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/columns.hpp"

#include <algorithm>

namespace duologue::script {

std::vector<ColumnMark> mark_columns(const Line& line, std::span<const std::size_t> indices) {
    std::vector<ColumnMark> marks;
    std::size_t expected = indices.empty() ? 0 : line.column(indices.front());
    for (std::size_t i = 0; i < indices.size(); ++i) {
        const auto column = line.column(indices[i]);
        if (column != expected)
            marks.push_back({i, column});
        expected = column + 1;
    }
    return marks;
}

Place place_of(const Paragraph& paragraph, std::size_t character) {
    const auto& marks = paragraph.marks;
    const auto after = std::ranges::upper_bound(marks, character, {}, &ColumnMark::index);
    const ColumnMark from =
        after == marks.begin() ? ColumnMark{0, paragraph.place.column} : *std::prev(after);
    auto place = paragraph.place;
    place.column = from.column + character - from.index;
    return place;
}

} // namespace duologue::script

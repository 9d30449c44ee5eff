// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/model/place_mark.hpp"

#include <algorithm>

namespace duologue::script {

std::vector<PlaceMark> mark_places(const Line& line, std::span<const std::size_t> indices) {
    std::vector<PlaceMark> marks;
    std::optional<PlaceMark> last;
    for (std::size_t i = 0; i < indices.size(); ++i) {
        const PlaceMark mark{i, line.number(indices[i]), line.column(indices[i])};
        if (last && (mark.line != last->line || mark.column != last->column + 1))
            marks.push_back(mark);
        last = mark;
    }
    return marks;
}

Place place_of(const Paragraph& paragraph, std::size_t character) {
    const auto& [file, line, column] = paragraph.place;
    const auto& marks = paragraph.marks;
    const auto after = std::ranges::upper_bound(marks, character, {}, &PlaceMark::index);
    const auto from = after == marks.begin() ? PlaceMark{0, line, column} : *std::prev(after);
    return {file, from.line, from.column + character - from.index};
}

} // namespace duologue::script

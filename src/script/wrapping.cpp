// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/wrapping.hpp"

#include "base/unicode.hpp"
#include "script/name.hpp"

#include <algorithm>

namespace duologue::script {
namespace {

bool ends_inside_sentence(std::u32string_view line) {
    constexpr std::size_t shortest = 20; // shorter ones may be headings
    constexpr std::u32string_view commas = U",，、";
    return line.size() >= shortest && (is_letter(line.back()) || is_one_of(line.back(), commas));
}

bool goes_on(std::u32string_view line) {
    return !line.empty() && (is_small(line.front()) || is_han(line.front())) && !find_prefix(line);
}

} // namespace

std::optional<std::size_t> find_wrapped(const std::vector<Line>& lines) {
    constexpr std::size_t fewest = 3;
    constexpr std::size_t share = 4;
    std::vector<std::size_t> found;
    for (std::size_t i = 1; i < lines.size(); ++i)
        if (ends_inside_sentence(lines[i - 1].text()) && goes_on(lines[i].text()))
            found.push_back(i);
    const auto written = static_cast<std::size_t>(
        std::ranges::count_if(lines, [](const Line& line) { return !line.text().empty(); }));
    const bool is_habit = found.size() >= fewest && found.size() * share >= written;
    return is_habit ? std::optional(found.front()) : std::nullopt;
}

} // namespace duologue::script

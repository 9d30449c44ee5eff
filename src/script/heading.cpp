// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/heading.hpp"

#include "base/unicode.hpp"
#include "script/name.hpp"
#include "script/separator.hpp"

#include <algorithm>

namespace duologue::script {
namespace {

constexpr std::u32string_view quotes = U"”’\"'』」）)】]";

bool is_finished(std::u32string_view text) {
    constexpr std::u32string_view marks = U"。！？…!?.~—–-";
    while (!text.empty() && is_one_of(text.back(), quotes))
        text.remove_suffix(1);
    return !text.empty() && is_one_of(text.back(), marks);
}

bool may_be_heading(std::u32string_view text) {
    constexpr std::size_t longest = 60;
    constexpr std::u32string_view open_ends = U",，、;；:：";
    const auto width = text.size() + static_cast<std::size_t>(std::ranges::count_if(text, is_han));
    return width <= longest && !is_finished(text) && !is_one_of(text.back(), open_ends)
           && !is_small(text.front()) && std::ranges::any_of(text, is_letter);
}

/// The lines with words, by their indices.
std::vector<std::size_t> find_written(const std::vector<Line>& lines) {
    std::vector<std::size_t> written;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (!lines[i].text().empty())
            written.push_back(i);
    return written;
}

} // namespace

std::vector<std::size_t> find_headings(const std::vector<Line>& lines,
                                       const std::vector<std::size_t>& openings) {
    constexpr std::size_t fewest = 2;
    constexpr std::size_t rarely = 4;
    if (openings.empty())
        return {};
    const auto opens = [&](std::size_t i) { return std::ranges::binary_search(openings, i); };
    const auto written = find_written(lines);
    std::vector<std::size_t> headings;
    std::size_t unfinished = 0;
    for (std::size_t i = 1; i + 1 < written.size(); ++i) {
        const auto line = written[i];
        const auto text = lines[line].text();
        if (is_finished(text) || is_one_of(text.back(), colons)) // `Ann:`, words below it
            continue;
        if (!opens(line) && opens(written[i + 1]) && is_finished(lines[written[i - 1]].text())
            && may_be_heading(text))
            headings.push_back(line);
        else if (line > openings.front())
            ++unfinished;
    }
    const bool are_habit = headings.size() >= fewest && unfinished * rarely <= headings.size();
    return are_habit ? headings : std::vector<std::size_t>();
}

} // namespace duologue::script

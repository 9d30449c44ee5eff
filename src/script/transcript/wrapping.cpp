// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/transcript/wrapping.hpp"

#include "base/unicode.hpp"
#include "script/text/name.hpp"
#include "script/transcript/census.hpp"
#include "script/transcript/credit.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace duologue::script {
namespace {

bool ends_inside_sentence(std::u32string_view line, std::size_t shortest) {
    constexpr std::u32string_view commas = U",，、";
    return !line.empty() && line.size() >= shortest
           && (is_letter(line.back()) || is_one_of(line.back(), commas));
}

bool goes_on(std::u32string_view line) {
    return !line.empty() && (is_small(line.front()) || is_han(line.front())) && !find_prefix(line);
}

/// Indices of the lines that go on with the sentence of the line before.
std::vector<std::size_t> find_breaks(const std::vector<Line>& lines, std::size_t shortest) {
    std::vector<std::size_t> breaks;
    for (std::size_t i = 1; i < lines.size(); ++i)
        if (ends_inside_sentence(lines[i - 1].text(), shortest) && goes_on(lines[i].text()))
            breaks.push_back(i);
    return breaks;
}

/// Han characters and their punctuation are as wide as two letters.
bool is_wide(char32_t c) {
    return c >= 0x2e80;
}

std::size_t width_of(std::u32string_view text) {
    return text.size() + static_cast<std::size_t>(std::ranges::count_if(text, is_wide));
}

/// The width of most lines that end inside a sentence.
std::size_t find_width(const std::vector<Line>& lines, const std::vector<std::size_t>& breaks) {
    std::vector<std::size_t> widths;
    for (const auto index : breaks)
        widths.push_back(width_of(lines[index - 1].text()));
    const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
    std::ranges::nth_element(widths, middle);
    return *middle;
}

/// What names open lines: those that look like one, or come again.
std::set<std::u32string> find_names(const std::vector<Line>& lines) {
    std::set<std::u32string> names;
    for (const auto& candidate : count_names(lines))
        if (candidate.count > 1 || looks_like_name(candidate.name))
            names.insert(name_key(candidate.name));
    return names;
}

bool opens_paragraph(std::u32string_view line, const std::set<std::u32string>& names) {
    if (line.empty() || line.front() == U'#' || without_list_mark(line) != line
        || find_credit(line))
        return true;
    const auto prefix = find_prefix(line);
    return prefix && names.contains(name_key(without_apposition(prefix->name)));
}

} // namespace

void append(Line& line, const Line& next) {
    const auto last = line.text().back();
    if (!is_wide(last) && last != U'-' && !is_wide(next.text().front()))
        line.append(U' ');
    line.join(next);
}

std::vector<std::size_t> find_wrapped(const std::vector<Line>& lines, Wrapping wrapping) {
    constexpr std::size_t fewest = 3;
    const bool are_captions = wrapping == Wrapping::of_captions;
    const std::size_t share = are_captions ? 8 : 4;
    const std::size_t shortest = are_captions ? 1 : 20; // shorter ones may be headings
    auto breaks = find_breaks(lines, shortest);
    const bool is_habit =
        breaks.size() >= fewest && breaks.size() * share >= find_written(lines).size();
    if (!is_habit)
        breaks.clear();
    return breaks;
}

std::vector<Line> unwrap(const std::vector<Line>& lines, const std::vector<std::size_t>& breaks) {
    constexpr double full = 0.8; // of the width, which a long word may leave ragged
    const auto least = full * static_cast<double>(find_width(lines, breaks));
    const auto names = find_names(lines);
    std::vector<Line> paragraphs;
    std::size_t last_width = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto text = lines[i].text();
        const bool goes_on =
            std::ranges::binary_search(breaks, i)
            || (static_cast<double>(last_width) >= least && !opens_paragraph(text, names));
        if (goes_on && paragraphs.back().text().size() < longest_paragraph)
            append(paragraphs.back(), lines[i]);
        else
            paragraphs.push_back(lines[i]);
        last_width = width_of(text);
    }
    return paragraphs;
}

} // namespace duologue::script

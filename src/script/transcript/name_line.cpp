// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/transcript/name_line.hpp"

#include "base/unicode.hpp"
#include "script/text/name.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

namespace duologue::script {
namespace {

using namespace std::string_view_literals;

/// `Ann Lee` of `Ann Lee -- Chief Executive`
std::u32string_view without_role(std::u32string_view text) {
    constexpr std::array dashes{U" -- "sv, U" — "sv, U" – "sv, U" - "sv};
    for (const auto dash : dashes)
        text = text.substr(0, text.find(dash));
    return text;
}

std::u32string key_of(const Line& line) {
    return name_key(without_role(line.text()));
}

bool is_name(const Line& line) {
    const auto text = without_role(line.text());
    return !text.empty() && text.back() != U'.' && looks_like_name(text); // `Yes.` is speech
}

/// The word, `speaker`, that a page has on a line of its own before each of the names; or nothing.
std::u32string find_label(const std::vector<Line>& lines, const std::vector<std::size_t>& names) {
    const auto written = find_written(lines);
    std::u32string label;
    for (std::size_t i = 1; i < written.size(); ++i) {
        if (!std::ranges::binary_search(names, written[i]))
            continue;
        const auto before = lines[written[i - 1]].text();
        if (label.empty())
            label = before;
        if (before != label || !std::ranges::all_of(before, is_small))
            return {};
    }
    return label;
}

} // namespace

std::vector<std::size_t> find_name_lines(const std::vector<Line>& lines) {
    constexpr std::size_t often = 3;
    const auto written = find_written(lines);
    std::vector<std::size_t> names;
    for (std::size_t i = 1; i < written.size(); ++i)
        if (is_name(lines[written[i - 1]]) && !is_name(lines[written[i]]))
            names.push_back(written[i - 1]);
    std::unordered_map<std::u32string, std::size_t> counts;
    for (const auto index : names)
        ++counts[key_of(lines[index])];
    const auto count = [&](std::size_t index) { return counts.at(key_of(lines[index])); };
    if (std::ranges::none_of(names, [&](std::size_t index) { return count(index) >= often; }))
        return {};
    std::erase_if(names, [&](std::size_t index) { return count(index) == 1; });
    return names;
}

std::vector<Line> write_colons(std::vector<Line> lines, const std::vector<std::size_t>& indices) {
    const auto label = find_label(lines, indices);
    for (auto& line : lines)
        if (!label.empty() && line.text() == label)
            line = Line(line.number());
    for (const auto index : indices) {
        auto& line = lines[index];
        line = line.part(0, without_role(line.text()).size());
        line.append(U':');
    }
    return lines;
}

} // namespace duologue::script

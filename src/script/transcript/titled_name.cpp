// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/transcript/titled_name.hpp"

#include "base/unicode.hpp"
#include "script/text/name.hpp"
#include "script/transcript/speakers.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

namespace duologue::script {
namespace {

using namespace std::string_view_literals;

bool opens_with_title(std::u32string_view text) {
    constexpr std::array titles{U"Mr. "sv,       U"Mrs. "sv,    U"Ms. "sv,        U"Miss "sv,
                                U"Dr. "sv,       U"Senator "sv, U"Chairman "sv,   U"Chairwoman "sv,
                                U"Secretary "sv, U"General "sv, U"Ambassador "sv, U"Judge "sv,
                                U"The "sv};
    return begins_with_one_of(text, titles);
}

/// The full stop behind `Mr. Hastings of Washington`, before a sentence; npos where none is.
std::size_t find_stop(std::u32string_view text) {
    constexpr std::size_t longest = 40;
    if (!opens_with_title(text))
        return text.npos;
    const auto stop = text.substr(0, longest).find(U". ", text.find(U' '));
    if (stop == text.npos || stop < 2 || text[stop - 2] == U' ') // `Mr. J. Lee`
        return text.npos;
    const auto name = text.substr(0, stop);
    const bool is_office = name.starts_with(U"The ");
    return is_latin_name(name) && (!is_office || is_capital(name.back())) ? stop : text.npos;
}

} // namespace

std::vector<Line> read_titled_names(std::vector<Line> lines) {
    constexpr std::size_t often = 3;
    std::vector<std::size_t> found;
    std::unordered_map<std::u32string_view, std::size_t> counts;
    std::size_t most = 0;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (const auto stop = find_stop(lines[i].text()); stop != std::u32string_view::npos) {
            found.push_back(i);
            most = std::max(most, ++counts[lines[i].text().substr(0, stop)]);
        }
    if (most < often || !outnumber_openings(found.size(), lines))
        return lines;
    for (const auto index : found)
        lines[index].replace(find_stop(lines[index].text()), U':');
    return lines;
}

} // namespace duologue::script

// SPDX-License-Identifier: GPL-3.0-or-later
// Tags of HTML that scraping left in the text.
#include "base/unicode.hpp"
#include "script/text/scars.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace duologue::script {
namespace {

using namespace std::string_view_literals;

constexpr std::array tags{U"a"sv,    U"b"sv,    U"i"sv,      U"p"sv,         U"u"sv,   U"br"sv,
                          U"em"sv,   U"h1"sv,   U"h2"sv,     U"h3"sv,        U"h4"sv,  U"li"sv,
                          U"ol"sv,   U"ul"sv,   U"div"sv,    U"img"sv,       U"sub"sv, U"sup"sv,
                          U"span"sv, U"font"sv, U"strong"sv, U"blockquote"sv};

/// How many characters of `text` a tag takes behind its `<`, or 0.
std::size_t tag_width(std::u32string_view text) {
    constexpr std::size_t longest = 300;
    const auto begin = text.starts_with(U'/') ? 1U : 0U;
    const auto end = text.substr(0, longest).find(U'>');
    if (end == text.npos || end == begin)
        return 0;
    const auto inside = text.substr(begin, end - begin);
    const auto name = to_small(inside.substr(0, inside.find_first_of(U" /")));
    return is_one_of(std::u32string_view(name), tags) ? end + 1 : 0;
}

} // namespace

std::optional<Scar> find_tag(std::u32string_view line, std::size_t at, char32_t before) {
    const bool is_whole = line[at] == U'<';
    if (!is_whole && line[at] != U'/')
        return std::nullopt;
    const auto width = tag_width(line.substr(is_whole ? at + 1 : at));
    if (width == 0)
        return std::nullopt;
    if (is_whole)
        return Scar{width + 1, std::nullopt};
    const bool is_cut =
        at + width == line.size() && before != U' ' && !is_latin(before) && !is_digit(before);
    return is_cut ? std::optional(Scar{width, std::nullopt}) : std::nullopt;
}

} // namespace duologue::script

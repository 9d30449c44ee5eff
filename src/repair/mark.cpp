// SPDX-License-Identifier: GPL-3.0-or-later
#include "repair/mark.hpp"

#include "base/unicode.hpp"
#include "script/text/scars.hpp"
#include "script/text/separator.hpp"

namespace duologue::repair {
namespace {

bool is_opening(char32_t c) {
    return is_one_of(c, script::round_opening);
}

bool may_be_trail(char32_t c) {
    return 0x40 <= c && c < 0x7f;
}

char32_t at_or_none(std::u32string_view line, std::size_t at) {
    return at < line.size() ? line[at] : U'\0';
}

/// Whether a character can end before `at` of which a decoder took the second byte.
bool follows_wide(std::u32string_view line, std::size_t at) {
    return at > 0 && (line[at - 1] > 0x7f || is_one_of(line[at - 1], script::round_closing));
}

} // namespace

bool is_hole(char32_t c) {
    return c == U'?' || c == U'\ufffd' || c == U'□';
}

std::optional<Mark> find_mark(std::u32string_view line, std::size_t at) {
    if (is_han(at_or_none(line, at)))
        return std::nullopt;
    auto inside = at;
    if (is_hole(at_or_none(line, inside)))
        ++inside;
    const bool has_bracket = is_opening(at_or_none(line, inside));
    if (has_bracket)
        ++inside;
    const auto end = script::find_gloss_end(line, inside);
    if (!end)
        return std::nullopt;
    return Mark{inside + end->width - at, end->syllable, has_bracket && inside == at + 1};
}

bool is_broken_gloss(std::u32string_view line, std::size_t at) {
    if (!follows_wide(line, at)
        || !(is_hole(line[at]) || is_latin(line[at]) || is_opening(line[at])))
        return false;
    const auto mark = find_mark(line, at);
    if (!mark || mark->is_whole)
        return false;
    const auto before = line.substr(0, at);
    const auto open = before.find_last_of(script::round_opening);
    const auto closed = before.find_last_of(script::round_closing);
    const bool is_inside = open != before.npos && (closed == before.npos || closed < open);
    return !is_inside;
}

bool is_odd_comma(std::u32string_view line, std::size_t at) {
    if (!follows_wide(line, at) || (!is_one_of(line[at], script::commas) && !is_hole(line[at])))
        return false;
    const auto next = at_or_none(line, at + 1);
    const auto after = at_or_none(line, at + 2);
    return may_be_trail(next) && (is_han(after) || is_opening(after));
}

bool is_split_stop(std::u32string_view line, std::size_t at) {
    return at > 0 && is_han(line[at - 1]) && is_hole(line[at])
           && is_one_of(at_or_none(line, at + 1), U"!！") && at + 2 < line.size();
}

} // namespace duologue::repair

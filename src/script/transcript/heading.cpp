// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/transcript/heading.hpp"

#include "base/unicode.hpp"
#include "script/text/name.hpp"
#include "script/text/separator.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace duologue::script {
namespace {

using namespace std::string_view_literals;

/// `Thank you`, `And then`, `谢谢大家`, `是这样吧`: what somebody says without a full stop.
bool is_said(std::u32string_view text) {
    constexpr std::array words{U"and"sv,    U"but"sv,   U"so"sv,   U"or"sv,   U"because"sv,
                               U"then"sv,   U"yes"sv,   U"yeah"sv, U"no"sv,   U"ok"sv,
                               U"okay"sv,   U"right"sv, U"i"sv,    U"sure"sv, U"thank"sv,
                               U"thanks"sv, U"well"sv,  U"you"sv};
    constexpr std::array openings{U"谢"sv, U"謝"sv,   U"好的"sv, U"嗯"sv,   U"对"sv,   U"對"sv,
                                  U"是"sv, U"然后"sv, U"然後"sv, U"所以"sv, U"但是"sv, U"而且"sv};
    constexpr std::u32string_view particles = U"吧吗嗎呢啊呀哦嘛啦";
    const auto word = to_small(text.substr(0, text.find_first_of(U" ’'")));
    return is_one_of(std::u32string_view(word), words) || is_one_of(text.back(), particles)
           || std::ranges::any_of(openings,
                                  [&](auto opening) { return text.starts_with(opening); });
}

bool may_be_heading(std::u32string_view text) {
    constexpr std::size_t longest = 60;
    constexpr std::u32string_view open_ends = U",，、;；:：";
    const auto width = text.size() + static_cast<std::size_t>(std::ranges::count_if(text, is_han));
    return width <= longest && !is_finished(text) && !is_one_of(text.back(), open_ends)
           && !is_small(text.front()) && !is_said(text) && std::ranges::any_of(text, is_letter);
}

/// `一、关于梦想`, `第一节 关于梦想`
bool is_numbered(std::u32string_view text) {
    const bool is_section = text.starts_with(U'第');
    if (is_section)
        text.remove_prefix(1);
    const auto digits = text.find_first_not_of(U"一二三四五六七八九十");
    return digits != text.npos && digits > 0
           && is_one_of(text[digits], is_section ? U"节節章回" : U"、");
}

/// Those that hold a letter, unlike `· · ·`.
std::vector<std::size_t> find_worded(const std::vector<Line>& lines) {
    auto worded = find_written(lines);
    std::erase_if(worded, [&](std::size_t i) {
        return std::ranges::none_of(lines[i].text(),
                                    [](char32_t c) { return is_letter(c) || is_digit(c); });
    });
    return worded;
}

/// `以下是访谈实录:`, before the conversation.
bool leads_in(std::u32string_view text) {
    return is_one_of(text.back(), colons);
}

} // namespace

std::vector<std::size_t> find_headings(const std::vector<Line>& lines,
                                       const std::vector<std::size_t>& openings) {
    constexpr std::size_t fewest = 2;
    constexpr std::size_t rarely = 4;
    if (openings.empty())
        return {};
    const auto opens = [&](std::size_t i) { return std::ranges::binary_search(openings, i); };
    const auto written = find_worded(lines);
    std::vector<std::size_t> headings;
    std::size_t unfinished = 0;
    for (std::size_t i = 1; i + 1 < written.size(); ++i) {
        const auto line = written[i];
        const auto text = lines[line].text();
        if (is_finished(text) || is_one_of(text.back(), colons)) // `Ann:`, words below it
            continue;
        const auto before = lines[written[i - 1]].text();
        const bool stands_apart = is_finished(before) || is_numbered(text) || is_numbered(before)
                                  || (line < openings.front() && leads_in(before));
        if (!opens(line) && opens(written[i + 1]) && stands_apart && may_be_heading(text))
            headings.push_back(line);
        else if (line > openings.front())
            ++unfinished;
    }
    if (unfinished * rarely > headings.size())
        std::erase_if(headings, [&](auto line) { return !is_numbered(lines[line].text()); });
    return headings.size() >= fewest ? headings : std::vector<std::size_t>();
}

} // namespace duologue::script

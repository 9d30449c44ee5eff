// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/transcript/ending.hpp"

#include "base/unicode.hpp"
#include "script/text/separator.hpp"
#include "script/transcript/credit.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace duologue::script {
namespace {

using namespace std::string_view_literals;

bool is_sentence(std::u32string_view text) {
    return closes_with(text, U"。！？…!?.~");
}

/// `-----END-----`, `（完）`, `[END OF INTERVIEW]`
bool says_the_end(std::u32string_view text) {
    constexpr std::u32string_view signs = U"-–—=*_~·• [](（【】）";
    constexpr std::array words{U"end"sv,         U"the end"sv,          U"完"sv,
                               U"全文完"sv,      U"本文完"sv,           U"end of interview"sv,
                               U"end of call"sv, U"end of transcript"sv};
    const auto begin = text.find_first_not_of(signs);
    if (begin == text.npos)
        return false;
    const auto last = text.find_last_not_of(signs);
    const auto key = to_small(text.substr(begin, last + 1 - begin));
    return key.size() < text.size() && is_one_of(std::u32string_view(key), words);
}

/// What pages lead their readers on with.
bool leads_on(std::u32string_view text) {
    constexpr std::size_t longest = 80;
    constexpr std::array beginnings{
        U"上一篇"sv,           U"下一篇"sv,        U"相关阅读"sv,      U"相關閱讀"sv,
        U"延伸阅读"sv,         U"延伸閱讀"sv,      U"推荐阅读"sv,      U"推薦閱讀"sv,
        U"猜你喜欢"sv,         U"猜你喜歡"sv,      U"版权声明"sv,      U"版權聲明"sv,
        U"免责声明"sv,         U"免責聲明"sv,      U"related posts"sv, U"related articles"sv,
        U"leave a comment"sv,  U"leave a reply"sv, U"posted by "sv,    U"share this"sv,
        U"copyright policy"sv, U"copyright ©"sv,   U"copyright (c)"sv, U"©"sv,
        U"filed under"sv,      U"tagged with"sv};
    const auto key = to_small(text.substr(0, longest));
    return begins_with_one_of(key, beginnings)
           && (text.size() <= longest || key.starts_with(U"copyright"));
}

std::size_t find_closing(const std::vector<Line>& lines, std::size_t from) {
    while (from < lines.size() && !says_the_end(lines[from].text())
           && !leads_on(lines[from].text()))
        ++from;
    return from;
}

/// Where nothing but credits follows to the end.
std::size_t find_last_credits(const std::vector<Line>& lines, std::size_t from) {
    auto end = lines.size();
    while (end > from && (lines[end - 1].text().empty() || find_credit(lines[end - 1].text())))
        --end;
    return end;
}

} // namespace

std::size_t find_ending(const std::vector<Line>& lines, std::size_t last_opening) {
    const auto first = last_opening + 1;
    const auto closing = find_closing(lines, first);
    auto credit = closing;
    for (auto i = closing; i > first && !is_sentence(lines[i - 1].text()); --i)
        if (find_credit(lines[i - 1].text()))
            credit = i - 1;
    return std::min(credit, find_last_credits(lines, first));
}

} // namespace duologue::script

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/clause.hpp"

#include "base/unicode.hpp"
#include "reading/wording/passage.hpp"

#include <algorithm>

namespace duologue::reading {
namespace {

constexpr std::size_t comfortable = 120;
constexpr std::size_t shortest = 30;

constexpr std::u32string_view closers = U"”’」』）)]】》〉\"";

/// Whether a clause ends before `at`, by one of `marks` that is not inside a number.
bool ends_before(std::u32string_view text, std::size_t at, std::u32string_view marks) {
    if (is_one_of(text[at], closers))
        return false;
    while (at > 1 && is_one_of(text[at - 1], closers))
        --at;
    const bool number = is_digit(text[at]) && at > 1 && is_digit(text[at - 2]);
    return is_one_of(text[at - 1], marks) && !number;
}

bool is_gap(std::u32string_view text, std::size_t at) {
    return is_space(text[at]) || is_space(text[at - 1]);
}

bool is_between_han(std::u32string_view text, std::size_t at) {
    return is_han(text[at - 1]) && is_han(text[at]);
}

/// The last place from `begin` to `end`, not too near to `begin`, that `fits`; 0 when none.
template <class Fits>
std::size_t last_place(std::size_t begin, std::size_t end, Fits fits) {
    for (auto at = end; at > begin + shortest; --at)
        if (fits(at))
            return at;
    return 0;
}

std::size_t find_cut(std::u32string_view text, Range rest) {
    const auto near = rest.begin + comfortable;
    const auto far = rest.begin + std::min(longest_sentence, rest.end - rest.begin - 1);
    for (const auto marks : {U"；;", U"：:，,", U"、"}) {
        const auto fits = [&](std::size_t at) { return ends_before(text, at, marks); };
        if (const auto cut = last_place(rest.begin, std::min(near, far), fits))
            return cut;
    }
    if (rest.end - rest.begin <= longest_sentence)
        return rest.end;
    const auto comma = [&](std::size_t at) { return ends_before(text, at, U"；;：:，,、"); };
    const auto gap = [&](std::size_t at) { return is_gap(text, at); };
    const auto han = [&](std::size_t at) { return is_between_han(text, at); };
    if (const auto cut = last_place(rest.begin, far, comma))
        return cut;
    if (const auto cut = last_place(rest.begin, far, gap))
        return cut;
    const auto cut = last_place(rest.begin, far, han);
    return cut > 0 ? cut : far;
}

} // namespace

std::vector<Range> cut_overlong(std::u32string_view text, Range sentence) {
    std::vector<Range> parts;
    auto rest = sentence;
    while (rest.end - rest.begin > comfortable) {
        const auto cut = find_cut(text, rest);
        auto end = cut;
        while (end > rest.begin && is_space(text[end - 1]))
            --end;
        parts.push_back({rest.begin, end});
        rest.begin = cut;
        while (rest.begin < rest.end && is_space(text[rest.begin]))
            ++rest.begin;
    }
    if (rest.begin < rest.end)
        parts.push_back(rest);
    return parts;
}

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/enumeration.hpp"

#include <algorithm>
#include <array>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

/// What a last item begins with, and what makes another word of it.
struct Conjunction {
    std::u32string_view word;
    std::u32string_view other = {};
};

constexpr std::array conjunctions{
    Conjunction{U"和"sv, U"平谐諧气氣蔼藹解睦尚"sv},
    Conjunction{U"以及"sv},
    Conjunction{U"还有"sv},
    Conjunction{U"還有"sv},
    Conjunction{U"或者"sv},
    Conjunction{U"或"sv, U"许許"sv},
};

constexpr std::array first_ordinals{U"第一"sv, U"首先"sv, U"其一"sv, U"一是"sv};

constexpr std::array later_ordinals{
    U"第二"sv, U"第三"sv, U"第四"sv, U"第五"sv, U"第六"sv, U"其次"sv, U"再次"sv, U"最后"sv,
    U"最後"sv, U"其二"sv, U"其三"sv, U"二是"sv, U"三是"sv, U"四是"sv, U"五是"sv,
};

bool begins_last_item(std::u32string_view text) {
    return std::ranges::any_of(conjunctions, [&](const Conjunction& conjunction) {
        const auto& [word, other] = conjunction;
        return text.starts_with(word) && text.size() > word.size()
               && other.find(text[word.size()]) == other.npos;
    });
}

template <class Words>
bool begins_with_one_of(std::u32string_view text, const Words& words) {
    return std::ranges::any_of(words, [&](auto word) { return text.starts_with(word); });
}

/// A thing, not what happens.
bool is_short_item(std::u32string_view text) {
    constexpr std::size_t longest = 6;
    return text.size() <= longest && !text.ends_with(U'了');
}

/// Marks what comes before `last`, which begins with a conjunction: short items and the clause that
/// the first item ends.
void mark_before(std::size_t last, std::span<const Clause> clauses, std::vector<bool>& items) {
    auto first = last;
    while (first > 1 && clauses[first - 1].end == Juncture::clause
           && clauses[first - 2].end == Juncture::clause && is_short_item(clauses[first - 1].text))
        --first;
    if (first == last)
        return;
    std::fill(items.begin() + static_cast<std::ptrdiff_t>(first) - 1,
              items.begin() + static_cast<std::ptrdiff_t>(last), true);
}

} // namespace

std::vector<bool> find_items(std::span<const Clause> clauses) {
    std::vector<bool> items;
    for (const auto& clause : clauses)
        items.push_back(clause.end == Juncture::item);
    bool counts = false;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (begins_last_item(clauses[i].text))
            mark_before(i, clauses, items);
        if (counts && begins_with_one_of(clauses[i].text, later_ordinals))
            items[i - 1] = true;
        counts = counts || begins_with_one_of(clauses[i].text, first_ordinals);
    }
    return items;
}

} // namespace duologue::reading

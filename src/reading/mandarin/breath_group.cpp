// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/breath_group.hpp"

#include "base/unicode.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_group = 16;

constexpr std::array conjunctions{
    U"但"sv,   U"而"sv,   U"并"sv,   U"因为"sv,     U"因此"sv, U"所以"sv, U"如果"sv, U"虽然"sv,
    U"以及"sv, U"或"sv,   U"和"sv,   U"与"sv,       U"同时"sv, U"然后"sv, U"还有"sv, U"尽管"sv,
    U"直到"sv, U"是否"sv, U"包括"sv, U"比如"sv,     U"例如"sv, U"甚至"sv, U"尤其"sv, U"特别是"sv,
    U"不仅"sv, U"只要"sv, U"只有"sv, U"除非"sv,     U"于是"sv, U"那么"sv, U"要么"sv, U"无论"sv,
    U"不管"sv, U"即使"sv, U"既然"sv, U"从而"sv,     U"以便"sv, U"由于"sv, U"此外"sv, U"另外"sv,
    U"然而"sv, U"不过"sv, U"否则"sv, U"换句话说"sv,
};

constexpr std::array topic_ends{
    U"的话"sv, U"来说"sv, U"而言"sv, U"时候"sv, U"之后"sv, U"以后"sv, U"之前"sv,
    U"以前"sv, U"方面"sv, U"期间"sv, U"以来"sv, U"时"sv,   U"上"sv,   U"中"sv,
    U"里"sv,   U"后"sv,   U"内"sv,   U"间"sv,   U"下"sv,
};

constexpr std::array light_openings{
    U"在"sv,   U"对"sv,   U"从"sv,   U"把"sv,   U"将"sv,   U"被"sv,   U"向"sv,   U"由"sv,
    U"让"sv,   U"使"sv,   U"是"sv,   U"会"sv,   U"能"sv,   U"可以"sv, U"可能"sv, U"应该"sv,
    U"就"sv,   U"也"sv,   U"都"sv,   U"还"sv,   U"才"sv,   U"通过"sv, U"为了"sv, U"关于"sv,
    U"作为"sv, U"根据"sv, U"随着"sv, U"需要"sv, U"已经"sv, U"正在"sv, U"去"sv,   U"来"sv,
};

/// Nothing rests before these or behind those.
constexpr auto leaning_back = U"的了着过吗呢吧啊们地得个些"sv;
constexpr auto leaning_on =
    U"在对从把将被向由让使为以和与跟给比或而但并很更最太不没别是有一二两三四五六七八九十"
    U"几这那每各某之所会能可要想就也都还才又再到叫"sv;
constexpr std::array leaning_words{
    U"已经"sv, U"正在"sv, U"可能"sv, U"应该"sv, U"可以"sv, U"能够"sv, U"需要"sv,
    U"必须"sv, U"非常"sv, U"更加"sv, U"一直"sv, U"曾经"sv, U"没有"sv, U"这些"sv,
    U"那些"sv, U"一些"sv, U"通过"sv, U"关于"sv, U"根据"sv, U"为了"sv, U"作为"sv,
    U"随着"sv, U"即将"sv, U"彻底"sv, U"完全"sv, U"不断"sv,
};

/// A clause: its syllables, and the text that they say.
struct Clause {
    std::u32string_view text;
    std::span<const Syllable> syllables;

    [[nodiscard]] std::u32string_view before(std::size_t i) const {
        return text.substr(0, syllables[i - 1].character + 1);
    }

    [[nodiscard]] std::u32string_view from(std::size_t i) const {
        return text.substr(syllables[i].character);
    }
};

bool may_begin(const Clause& clause, std::size_t i) {
    const auto& before = clause.syllables[i - 1];
    const auto& first = clause.syllables[i];
    const bool parted = first.begins_word && first.begins_foot && first.tone != neutral_tone;
    const bool bound = before.tone == 2 && first.tone == 3;
    return parted && !bound && !is_one_of(clause.from(i).front(), leaning_back)
           && !is_one_of(clause.before(i).back(), leaning_on)
           && std::ranges::none_of(leaning_words, [&](std::u32string_view word) {
                  return clause.before(i).ends_with(word);
              });
}

/// What it costs to breathe before syllable `i`.
double cost_of_breath(const Clause& clause, std::size_t i) {
    const auto next = clause.from(i);
    const auto last = clause.before(i);
    const auto begins = [&](std::u32string_view word) { return next.starts_with(word); };
    const auto ends = [&](std::u32string_view word) { return last.ends_with(word); };
    if (std::ranges::any_of(conjunctions, begins))
        return 0;
    if (std::ranges::any_of(topic_ends, ends))
        return 2;
    return std::ranges::any_of(light_openings, begins) ? 3 : 5;
}

double cost_of_length(std::size_t length) {
    constexpr double wanted = 12;
    constexpr double tolerance = 4;
    const auto off = (static_cast<double>(length) - wanted) / tolerance;
    const bool usual = off >= -1 && off <= 1;
    return usual ? off * off : 1 + 6 * (off * off - 1);
}

/// The cheapest row of groups, by dynamic programming from the left.
std::vector<std::size_t> cut(const Clause& clause) {
    const auto count = clause.syllables.size();
    std::vector<double> costs(count + 1, std::numeric_limits<double>::infinity());
    std::vector<std::size_t> begins(count + 1, 0);
    costs[0] = 0;
    for (std::size_t end = 1; end <= count; ++end) {
        if (end < count && !may_begin(clause, end))
            continue;
        const auto breath = end < count ? cost_of_breath(clause, end) : 0;
        for (std::size_t begin = 0; begin < end; ++begin) {
            const auto cost = costs[begin] + cost_of_length(end - begin) + breath;
            if (cost < costs[end]) {
                costs[end] = cost;
                begins[end] = begin;
            }
        }
    }
    std::vector<std::size_t> groups;
    for (auto end = count; end > 0; end = begins[end])
        groups.insert(groups.begin(), begins[end]);
    return groups;
}

/// Whether punctuation stands before syllable `i`, not only a character that nobody can read.
bool begins_clause(std::u32string_view text, std::span<const Syllable> syllables, std::size_t i) {
    const auto begin = syllables[i - 1].character + 1;
    const auto between = text.substr(begin, syllables[i].character - begin);
    return syllables[i].begins_clause && !std::ranges::all_of(between, is_han);
}

} // namespace

std::vector<std::size_t> find_breath_groups(std::u32string_view text,
                                            std::span<const Syllable> syllables) {
    std::vector<std::size_t> groups;
    for (std::size_t first = 0; first < syllables.size();) {
        auto end = first + 1;
        while (end < syllables.size() && !begins_clause(text, syllables, end))
            ++end;
        if (end - first <= longest_group)
            groups.push_back(first);
        else
            for (const auto begin : cut({text, syllables.subspan(first, end - first)}))
                groups.push_back(first + begin);
        first = end;
    }
    return groups;
}

} // namespace duologue::reading

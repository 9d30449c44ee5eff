// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/polyphone.hpp"

#include "base/unicode.hpp"

#include <algorithm>

namespace duologue::reading {
namespace {

constexpr std::u32string_view numerals = U"〇零一二三四五六七八九十百千万亿两几";
constexpr std::u32string_view clause_marks = U"，。、；：？！…—,.;:?!";
constexpr char32_t edge = U'。';

bool holds(std::u32string_view set, char32_t character) {
    return set.find(character) != std::u32string_view::npos;
}

bool is_neighbour(std::u32string_view set, char32_t character) {
    return set.empty() || holds(set, character)
           || (holds(set, U'^') && holds(clause_marks, character))
           || (holds(set, U'#') && (is_digit(character) || holds(numerals, character)))
           || (holds(set, U'A') && is_latin(character));
}

char32_t neighbour_before(std::u32string_view text, std::size_t place) {
    while (place > 0 && is_space(text[place - 1]))
        --place;
    return place > 0 ? text[place - 1] : edge;
}

char32_t neighbour_after(std::u32string_view text, std::size_t place) {
    do
        ++place;
    while (place < text.size() && is_space(text[place]));
    return place < text.size() ? text[place] : edge;
}

/// The rest of the clause that `place` stands in, from the second character after it.
std::u32string_view rest_of_clause(std::u32string_view text, std::size_t place) {
    const auto rest = text.substr(std::min(place + 2, text.size()));
    return rest.substr(0, rest.find_first_of(clause_marks));
}

bool comes_later(std::u32string_view words, std::u32string_view rest) {
    while (!words.empty()) {
        const auto end = words.find(U' ');
        if (rest.find(words.substr(0, end)) != std::u32string_view::npos)
            return true;
        words.remove_prefix(end + 1);
    }
    return false;
}

bool holds_at(const PolyphoneRule& rule, std::u32string_view text, std::size_t place) {
    return is_neighbour(rule.before, neighbour_before(text, place))
           && is_neighbour(rule.after, neighbour_after(text, place))
           && (rule.later.empty() || comes_later(rule.later, rest_of_clause(text, place)));
}

/// Verbs of getting, what is got, and names, in whose words 得 is no particle: 获得, 心得, 彼得.
constexpr std::u32string_view before_getting = U"取获赢值心所应既自难习求征博夺购独兼募讨谋觅录竞易"
                                               U"必先初窃测摘换争赚挣攻复分尔雅罗彼圣奥乍何安"
                                               U"怎见一相未曾不只可已始终并但免战省偶横喜幸来";
/// What words of the dictionary have behind 地 although it is a particle: 轻轻地走了.
constexpr std::u32string_view after_manner = U"上下走守飘";
/// What a verb with 得 behind it may come to: 受得了.
constexpr std::u32string_view outcomes = U"起了来过到着好动住走";

std::string_view read(const Dictionary& dictionary, std::u32string_view text, const TextWord& word,
                      std::size_t place) {
    if (is_swallowed_particle(text, word, place))
        return "de5";
    if (word.size() == 1)
        if (const auto* rule = find_rule(text, place))
            return rule->reading;
    return word.syllables.empty() ? std::string_view{}
                                  : dictionary.syllable(word.syllables[place - word.range.begin]);
}

} // namespace

std::vector<std::string_view> choose_readings(const Dictionary& dictionary,
                                              std::u32string_view simplified,
                                              std::span<const TextWord> words) {
    std::vector<std::string_view> readings(simplified.size());
    for (const auto& word : words)
        for (auto place = word.range.begin; place < word.range.end; ++place)
            readings[place] = read(dictionary, simplified, word, place);
    return readings;
}

bool is_swallowed_particle(std::u32string_view text, const TextWord& word, std::size_t place) {
    const auto begin = word.range.begin;
    if (text[place] == U'地')
        return place == begin && place > 1 && text[place - 1] == text[place - 2]
               && holds(after_manner, text[place + 1]);
    if (text[place] != U'得' || place != begin + 1 || holds(before_getting, text[begin]))
        return false;
    return word.size() == 2 || (word.size() == 3 && holds(outcomes, text[place + 1]));
}

const PolyphoneRule* find_rule(std::u32string_view simplified, std::size_t place) {
    for (const auto& rule : polyphone_rules(simplified[place]))
        if (holds_at(rule, simplified, place))
            return &rule;
    return nullptr;
}

} // namespace duologue::reading

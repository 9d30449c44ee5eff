// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/polyphone.hpp"

#include "base/unicode.hpp"
#include "reading/mandarin/polyphone_rules.hpp"

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

std::string_view read_alone(const Dictionary& dictionary, std::u32string_view text,
                            const TextWord& word) {
    const auto place = word.range.begin;
    for (const auto& rule : polyphone_rules(text[place]))
        if (holds_at(rule, text, place))
            return rule.reading;
    return word.syllables.empty() ? std::string_view{}
                                  : dictionary.syllable(word.syllables.front());
}

} // namespace

std::vector<std::string_view> choose_readings(const Dictionary& dictionary,
                                              std::u32string_view simplified,
                                              std::span<const TextWord> words) {
    std::vector<std::string_view> readings(simplified.size());
    for (const auto& word : words) {
        if (word.size() == 1)
            readings[word.range.begin] = read_alone(dictionary, simplified, word);
        else
            for (std::size_t i = 0; i < word.size(); ++i)
                readings[word.range.begin + i] = dictionary.syllable(word.syllables[i]);
    }
    return readings;
}

} // namespace duologue::reading

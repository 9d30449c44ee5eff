// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/foot.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

/// Words of one syllable that lean on the word before whatever their tone.
constexpr std::u32string_view leaning_back = U"们过里上下中内外";
/// Words that belong to what comes after them.
constexpr std::array leaning_on{U"可以"sv, U"只好"sv, U"永远"sv, U"往往"sv, U"至少"sv, U"很少"sv};

/// The stretches of `syllables` that begin where `begins` says.
std::vector<std::span<Syllable>> cut(std::span<Syllable> syllables, bool Syllable::*begins) {
    std::vector<std::span<Syllable>> pieces;
    for (std::size_t first = 0; first < syllables.size();) {
        auto end = first + 1;
        while (end < syllables.size() && !(syllables[end].*begins))
            ++end;
        pieces.push_back(syllables.subspan(first, end - first));
        first = end;
    }
    return pieces;
}

bool is_one_of(std::u32string_view set, std::u32string_view text, std::span<const Syllable> word) {
    return word.size() == 1 && set.find(text[word.front().character]) != std::u32string_view::npos;
}

bool leans_back(std::u32string_view text, std::span<const Syllable> word) {
    return (word.size() == 1 && word.front().tone == neutral_tone)
           || is_one_of(leaning_back, text, word);
}

/// 2 + 2, 2 + 3, 2 + 2 + 2 …
void mark_feet_inside(std::span<Syllable> word) {
    for (std::size_t i = 0; i < word.size(); ++i)
        word[i].begins_foot = i % 2 == 0 && (i == 0 || i + 2 <= word.size());
}

void mark_feet_of_clause(std::u32string_view text, std::span<Syllable> clause) {
    bool complete = true; // no single syllable looks for company
    for (const auto word : words_of(clause)) {
        mark_feet_inside(word);
        const bool joins = (!complete && word.size() == 1) || leans_back(text, word);
        word.front().begins_foot = !joins;
        complete = joins || word.size() > 1;
    }
    if (!complete)
        clause.back().begins_foot = false;
    clause.front().begins_foot = true;
}

void change_from_the_right(std::span<Syllable> syllables) {
    for (auto i = syllables.size(); i-- > 1;)
        if (syllables[i - 1].tone == 3 && syllables[i].tone == 3)
            syllables[i - 1].tone = 2;
}

/// 展览 + 馆, against 小 + 老虎
bool branches_left(std::u32string_view text, const Dictionary& dictionary,
                   std::span<const Syllable> word) {
    if (word.size() != 3)
        return false;
    const auto characters = text.substr(word.front().character, 3);
    const auto left = dictionary.find(characters.substr(0, 2));
    const auto right = dictionary.find(characters.substr(1));
    return left && (!right || left->log_probability > right->log_probability);
}

bool leans_on(std::u32string_view text, std::span<const Syllable> word) {
    const auto characters = text.substr(word.front().character, word.size());
    return std::ranges::find(leaning_on, characters) != leaning_on.end();
}

bool is_numeral(char32_t character) {
    constexpr auto numerals = U"一二三四五六七八九十百千万亿两几"sv;
    return numerals.find(character) != std::u32string_view::npos;
}

/// 走了
bool has_one_full_tone(std::span<const Syllable> foot) {
    return foot.size() > 1
           && std::ranges::count(foot, neutral_tone, &Syllable::tone) + 1
                  == static_cast<std::ptrdiff_t>(foot.size());
}

/// Whether the voice rests between two feet: 领导|讲话, 没有|理由, 屋里|跑, against 给我|买好,
/// 可以|感到, 打扫|好了. A single syllable leans on what comes.
bool are_parted(std::u32string_view text, std::span<Syllable> left, std::span<Syllable> right) {
    if (left.size() == 1 || !right.front().begins_word)
        return false;
    const auto last = text[left.back().character];
    if (last == U'里' || last == U'有')
        return true;
    const auto word = words_of(left).back();
    return word.size() > 1 && !leans_on(text, word) && !has_one_full_tone(right)
           && !(is_numeral(last) && is_numeral(text[right.front().character]));
}

void change_between(std::u32string_view text, std::span<const std::span<Syllable>> feet) {
    for (auto i = feet.size(); i-- > 1;) {
        auto& last = feet[i - 1].back();
        const auto& next = feet[i].front();
        if (last.tone == 3 && next.tone == 3 && !next.begins_clause
            && !are_parted(text, feet[i - 1], feet[i]))
            last.tone = 2;
    }
}

} // namespace

std::vector<std::span<Syllable>> words_of(std::span<Syllable> syllables) {
    return cut(syllables, &Syllable::begins_word);
}

void mark_feet(std::u32string_view text, std::span<Syllable> syllables) {
    for (const auto clause : cut(syllables, &Syllable::begins_clause))
        mark_feet_of_clause(text, clause);
}

void change_third_tones(std::u32string_view text, const Dictionary& dictionary,
                        std::span<Syllable> syllables) {
    for (const auto word : words_of(syllables)) {
        if (branches_left(text, dictionary, word))
            change_from_the_right(word.first(2));
        for (const auto part : cut(word, &Syllable::begins_foot))
            change_from_the_right(part);
    }
    const auto feet = cut(syllables, &Syllable::begins_foot);
    for (const auto foot : feet)
        change_from_the_right(foot);
    change_between(text, feet);
}

} // namespace duologue::reading

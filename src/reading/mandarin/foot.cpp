// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/foot.hpp"

#include <algorithm>
#include <vector>

namespace duologue::reading {
namespace {

/// Words of one syllable that lean on the word before whatever their tone.
constexpr std::u32string_view leaning_back = U"们过里上下中内外";
/// Adverbs, helping verbs and prepositions: with them a foot is not complete.
constexpr std::u32string_view leaning_on =
    U"很也都不太最更还就才再又没可把被给对比让使请想要能会该只与和跟同在从到向往为以将所";

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
    for (const auto word : cut(clause, &Syllable::begins_word)) {
        mark_feet_inside(word);
        const bool begins = complete && !leans_back(text, word);
        word.front().begins_foot = begins;
        complete = !is_one_of(leaning_on, text, word) && (word.size() > 1 || !begins);
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

} // namespace

void mark_feet(std::u32string_view text, std::span<Syllable> syllables) {
    for (const auto clause : cut(syllables, &Syllable::begins_clause))
        mark_feet_of_clause(text, clause);
}

void change_third_tones(std::u32string_view text, const Dictionary& dictionary,
                        std::span<Syllable> syllables) {
    for (const auto word : cut(syllables, &Syllable::begins_word)) {
        if (branches_left(text, dictionary, word))
            change_from_the_right(word.first(2));
        for (const auto part : cut(word, &Syllable::begins_foot))
            change_from_the_right(part);
    }
    for (const auto foot : cut(syllables, &Syllable::begins_foot))
        change_from_the_right(foot);
}

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/given.hpp"

#include <algorithm>

namespace duologue::reading {
namespace {

bool is_inside_word(std::span<const Given> given, std::size_t place) {
    return given[place].entry != nullptr && given[place].syllable > 0;
}

/// Whether a word begins at each character.
std::vector<bool> find_beginnings(std::span<const Given> given, std::span<const TextWord> words) {
    std::vector<bool> begins(given.size() + 1);
    for (const auto& word : words)
        begins[word.range.begin] = true;
    for (std::size_t place = 0; place < given.size(); ++place) {
        if (given[place].entry == nullptr)
            continue;
        begins[place] = !is_inside_word(given, place);
        begins[place + 1] = true;
    }
    begins.back() = true;
    return begins;
}

/// The part of `word` that `range` is; a word that the dictionary does not know where it is none.
TextWord part_of(const TextWord& word, Range range) {
    const bool known = range.end <= word.range.end && !word.syllables.empty();
    return {range,
            known ? word.syllables.subspan(range.begin - word.range.begin, range.end - range.begin)
                  : std::span<const std::uint16_t>{}};
}

std::vector<TextWord> cut_again(const std::vector<bool>& begins, std::span<const TextWord> words) {
    std::vector<TextWord> cut;
    auto word = words.begin();
    for (std::size_t begin = 0; begin + 1 < begins.size();) {
        const auto end = static_cast<std::size_t>(
            std::find(begins.begin() + static_cast<std::ptrdiff_t>(begin) + 1, begins.end(), true)
            - begins.begin());
        while (word->range.end <= begin)
            ++word;
        cut.push_back(part_of(*word, {begin, end}));
        begin = end;
    }
    return cut;
}

} // namespace

void take_given(std::span<const Given> given, Phrase& phrase) {
    if (std::ranges::all_of(given, [](const Given& one) { return one.entry == nullptr; }))
        return;
    phrase.words = cut_again(find_beginnings(given, phrase.words), phrase.words);
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (given[i].entry == nullptr)
            continue;
        phrase.readings[i] = phrase.citation[i] = given[i].entry->syllables[given[i].syllable];
        phrase.choices[i].clear();
    }
}

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/spelling.hpp"

#include "base/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace duologue::review {
namespace {

/// A language has fewer that are common; they are kept in memory.
constexpr std::size_t most_words = 50'000;

/// Acronyms are short, or cannot be pronounced.
constexpr std::size_t shortest_shout = 4;
constexpr std::size_t shortest_pronounceable = 5;
constexpr std::size_t most_consonants = 2; ///< in a row, in a word that one can pronounce

/// Without a vowel, and yet read as words by the engine.
constexpr std::array<std::u32string_view, 12> known{U"mr",  U"mrs", U"ms",   U"dr", U"hm", U"hmm",
                                                    U"nth", U"ph",  U"psst", U"st", U"vs", U"brr"};

bool is_vowel(char32_t letter) {
    return letter >= 0x80
           || std::u32string_view(U"aeiouy").find(to_small(letter)) != std::u32string_view::npos;
}

bool is_pronounceable(std::u32string_view word) {
    std::size_t consonants = 0;
    for (const auto letter : word) {
        consonants = is_vowel(letter) ? 0 : consonants + 1;
        if (consonants > most_consonants)
            return false;
    }
    return std::ranges::any_of(word, is_vowel);
}

/// META, SORA: consonants and vowels by turns.
bool alternates(std::u32string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i)
        if (is_vowel(word[i]) != (i % 2 == 1))
            return false;
    return true;
}

bool is_shouted(std::u32string_view word) {
    return word.size() >= shortest_shout && std::ranges::all_of(word, is_capital);
}

bool looks_like_a_word(std::u32string_view word) {
    return alternates(word) || (word.size() >= shortest_pronounceable && is_pronounceable(word));
}

bool is_without_vowel(std::u32string_view word) {
    return std::ranges::none_of(word, is_vowel)
           && std::ranges::find(known, to_small(word)) == known.end();
}

Finding describe(const ReadSentence& sentence, const reading::Reading& reading,
                 std::u32string_view word, std::string_view what) {
    const auto text = to_utf8(word);
    return {
        "spelled-word",
        Severity::warning,
        place_of(sentence, reading),
        {fmt::format("{} {}", text, what),
         fmt::format("if it is said otherwise, add `lexicon: {} = …` with a reading such as {}",
                     text, is_capital(word.back()) ? to_utf8(to_small(word)) : "[[phonemes]]")}};
}

} // namespace

void SpellingCheck::add(const ReadSentence& sentence) {
    for (const auto& run : sentence.explanation.runs) {
        if (run.language != reading::Language::english)
            continue;
        for (const auto& reading : run.readings) {
            const auto word = to_utf32(written(sentence, reading));
            if (word.size() > 1 && std::ranges::all_of(word, is_latin))
                add(sentence, reading, word);
        }
    }
}

void SpellingCheck::add(const ReadSentence& sentence, const reading::Reading& reading,
                        const std::u32string& word) {
    if (!std::ranges::all_of(word, is_capital) && in_small_letters_.size() < most_words)
        in_small_letters_.insert(to_small(word));
    if (reading.origin == reading::Origin::lexicon || seen_.size() == most_words
        || !seen_.insert(word).second)
        return;
    const bool spelled = reading.text.find('.') != std::string::npos;
    if (spelled && is_shouted(word))
        suspects_.push_back({word, describe(sentence, reading, word, "is spelled letter by letter"),
                             !looks_like_a_word(word)});
    else if (!spelled && is_without_vowel(word))
        suspects_.push_back(
            {word,
             describe(sentence, reading, word, "has no vowel, so that the voice may spell it"),
             false});
}

Findings SpellingCheck::findings() && {
    Findings found;
    for (auto& [word, finding, is_acronym_like] : suspects_)
        if (!is_acronym_like || in_small_letters_.contains(to_small(word)))
            found.push_back(std::move(finding));
    return found;
}

} // namespace duologue::review

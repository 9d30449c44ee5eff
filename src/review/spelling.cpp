// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/spelling.hpp"

#include "base/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace duologue::review {
namespace {

/// Acronyms are short, or cannot be pronounced.
constexpr std::size_t shortest_shout = 4;
constexpr std::size_t shortest_pronounceable = 5;
constexpr std::size_t most_consonants = 2; ///< in a row, in a word that one can pronounce

/// Without a vowel, and yet read as words by the engine.
constexpr std::array<std::u32string_view, 12> known{U"mr",  U"mrs", U"ms",   U"dr", U"hm", U"hmm",
                                                    U"nth", U"ph",  U"psst", U"st", U"vs", U"brr"};

bool is_capital(char32_t letter) {
    return U'A' <= letter && letter <= U'Z';
}

char32_t lower(char32_t letter) {
    return is_capital(letter) ? letter + (U'a' - U'A') : letter;
}

std::u32string lower(std::u32string_view word) {
    std::u32string small(word);
    std::ranges::transform(small, small.begin(), [](char32_t letter) { return lower(letter); });
    return small;
}

bool is_vowel(char32_t letter) {
    return letter >= 0x80
           || std::u32string_view(U"aeiouy").find(lower(letter)) != std::u32string_view::npos;
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

class SpellingReader {
public:
    explicit SpellingReader(const std::vector<ReadSentence>& sentences) : sentences_(sentences) {
        for_each_word([this](const auto&, const auto&, std::u32string_view word) {
            if (!std::ranges::all_of(word, is_capital))
                in_small_letters_.insert(lower(word));
        });
    }

    Findings read() && {
        for_each_word([this](const ReadSentence& sentence, const reading::Reading& reading,
                             std::u32string_view word) {
            if (reading.origin == reading::Origin::lexicon
                || !seen_.insert(std::u32string(word)).second)
                return;
            const bool spelled = reading.text.find('.') != std::string::npos;
            if (spelled && is_shouted(word))
                report(sentence, reading, word, "is spelled letter by letter");
            else if (!spelled && is_without_vowel(word))
                report(sentence, reading, word, "has no vowel, so that the voice may spell it");
        });
        return std::move(findings_);
    }

private:
    template <class Visit>
    void for_each_word(const Visit& visit) const {
        for (const auto& sentence : sentences_)
            for (const auto& run : sentence.explanation.runs) {
                if (run.language != reading::Language::english)
                    continue;
                for (const auto& reading : run.readings) {
                    const auto word = to_utf32(written(sentence, reading));
                    if (word.size() > 1 && std::ranges::all_of(word, is_latin))
                        visit(sentence, reading, word);
                }
            }
    }

    [[nodiscard]] bool is_shouted(std::u32string_view word) const {
        if (word.size() < shortest_shout || !std::ranges::all_of(word, is_capital))
            return false;
        return in_small_letters_.contains(lower(word)) || alternates(word)
               || (word.size() >= shortest_pronounceable && is_pronounceable(word));
    }

    static bool is_without_vowel(std::u32string_view word) {
        return std::ranges::none_of(word, is_vowel)
               && std::ranges::find(known, lower(word)) == known.end();
    }

    void report(const ReadSentence& sentence, const reading::Reading& reading,
                std::u32string_view word, std::string_view what) {
        const auto text = to_utf8(word);
        findings_.push_back(
            {"spelled-word", Severity::warning, place_of(sentence, reading),
             fmt::format("{} {}", text, what),
             fmt::format("if it is said otherwise, add `lexicon: {} = …` with a "
                         "reading such as {}",
                         text, is_capital(word.back()) ? to_utf8(lower(word)) : "[[phonemes]]")});
    }

    const std::vector<ReadSentence>& sentences_;
    std::set<std::u32string> in_small_letters_;
    std::set<std::u32string> seen_;
    Findings findings_;
};

} // namespace

Findings check_spelling(const std::vector<ReadSentence>& sentences) {
    return SpellingReader(sentences).read();
}

} // namespace duologue::review

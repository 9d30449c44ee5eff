// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/questions.hpp"

#include "base/unicode.hpp"
#include "reading/mandarin/segmentation.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace duologue::training {
namespace {

constexpr float unchanged_share = 0.3F;
constexpr float cut_share = 0.3F; ///< of the changed sentences
constexpr float polyphone_word_share = 0.12F;
constexpr float any_word_share = 0.13F;
constexpr float single_polyphone_share = 0.03F;
constexpr float left_out_share = 0.02F;

constexpr std::size_t longest_polyphone_word = 4;
constexpr float rarest_polyphone_word = -23.5F; ///< logarithm of its probability

/// Rare words are drawn more often than they are used.
constexpr double flattening = 0.75;

} // namespace

Questions::Questions(const reading::Dictionary& dictionary, const Corpus& corpus,
                     std::uint64_t seed)
    : dictionary_(dictionary), corpus_(corpus), random_(seed) {
    list_polyphones();
    list_words();
}

void Questions::list_polyphones() {
    std::map<char32_t, std::vector<std::u32string>> words;
    for (const auto& [character, readings] : corpus_.counts)
        if (readings.size() > 1)
            words[character];
    for (std::size_t i = 0; i < dictionary_.size(); ++i) {
        const auto [spelling, word] = dictionary_.at(i);
        if (word.length < 2 || word.length > longest_polyphone_word
            || word.log_probability <= rarest_polyphone_word)
            continue;
        for (auto& [character, those] : words)
            if (spelling.find(character) != std::u32string_view::npos)
                those.emplace_back(spelling);
    }
    for (auto& [character, those] : words)
        polyphones_.push_back({character, std::move(those)});
}

void Questions::list_words() {
    double sum = 0;
    for (std::size_t i = 0; i < dictionary_.size(); ++i) {
        const auto [spelling, word] = dictionary_.at(i);
        words_.emplace_back(spelling);
        cumulated_.push_back(sum += std::exp(flattening * double{word.log_probability}));
    }
}

const std::u32string& Questions::any_word() {
    const double drawn = double{random_.fraction()} * cumulated_.back();
    const auto found = std::upper_bound(cumulated_.begin(), cumulated_.end() - 1, drawn);
    return words_[static_cast<std::size_t>(found - cumulated_.begin())];
}

std::u32string Questions::exchange_words(const std::u32string& sentence) {
    const auto words = reading::segment(dictionary_, sentence);
    const auto first = random_.fraction() < cut_share ? random_.below(words.size()) : 0;
    std::u32string changed;
    for (const auto& word : std::span(words).subspan(first)) {
        const float drawn = random_.fraction();
        const bool han = is_han(sentence[word.range.begin]);
        const auto& polyphone = polyphones_[random_.below(polyphones_.size())];
        float limit = polyphone_word_share;
        if (han && drawn < limit && !polyphone.words.empty())
            changed += polyphone.words[random_.below(polyphone.words.size())];
        else if (han && drawn < (limit += any_word_share))
            changed += any_word();
        else if (han && drawn < (limit += single_polyphone_share))
            changed += polyphone.character;
        else if (drawn < 1 - left_out_share)
            changed += sentence.substr(word.range.begin, word.size());
    }
    return changed.empty() ? sentence : changed;
}

std::u32string Questions::next() {
    const auto& sentence = corpus_.examples[random_.below(corpus_.examples.size())].sentence;
    return random_.fraction() < unchanged_share ? sentence : exchange_words(sentence);
}

} // namespace duologue::training

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/segmentation.hpp"

#include <algorithm>
#include <limits>

namespace duologue::reading {
namespace {

/// Less likely than the rarest word, so that an unknown character is never preferred to a word.
constexpr double unknown_log_probability = -25;

/// The best way to have read a text up to some character, and the word that ended it.
struct Path {
    double log_probability = -std::numeric_limits<double>::infinity();
    TextWord last;
};

void extend(Path& path, double log_probability, const TextWord& word) {
    if (log_probability > path.log_probability)
        path = {log_probability, word};
}

} // namespace

std::vector<TextWord> segment(const Dictionary& dictionary, std::u32string_view simplified) {
    std::vector<Path> paths(simplified.size() + 1);
    paths.front().log_probability = 0;
    for (std::size_t begin = 0; begin < simplified.size(); ++begin) {
        const auto before = paths[begin].log_probability;
        extend(paths[begin + 1], before + unknown_log_probability, {{begin, begin + 1}, {}});
        for (const auto& word : dictionary.words_at(simplified.substr(begin)))
            extend(paths[begin + word.length], before + word.log_probability,
                   {{begin, begin + word.length}, word.syllables});
    }
    std::vector<TextWord> words;
    for (auto end = simplified.size(); end > 0; end = words.back().range.begin)
        words.push_back(paths[end].last);
    std::ranges::reverse(words);
    return words;
}

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
// The Chinese Polyphones with Pinyin data that the model is trained on.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace duologue::training {

/// A sentence with one character whose reading is known.
struct Example {
    std::u32string sentence;
    std::size_t place = 0;
    std::string reading;
};

/// How often each reading of each character was seen.
using LabelCounts = std::map<char32_t, std::map<std::string, int>>;

struct Corpus {
    std::vector<Example> examples;
    LabelCounts counts;
};

/// Reads `dev.tsv` and `label-counts.json` in `folder`; Error::Kind::input names the line of the
/// first that is not index, sentence, place and reading.
[[nodiscard]] Corpus read_corpus(const std::filesystem::path& folder);

} // namespace duologue::training

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/lexicon_files.hpp"

#include <algorithm>
#include <iterator>

namespace duologue::cli {

reading::Lexicon load_lexicon(const script::Script& script,
                              const std::vector<std::filesystem::path>& files) {
    std::vector<reading::LexiconLine> lines;
    for (const auto& [text, place] : script.lexicon)
        lines.push_back({text, place});
    for (const auto& file : files)
        std::ranges::move(reading::read_lexicon(file), std::back_inserter(lines));
    return reading::Lexicon(lines);
}

reading::Lexicon load_lexicon(const std::vector<std::filesystem::path>& files) {
    return load_lexicon(script::Script{}, files);
}

} // namespace duologue::cli

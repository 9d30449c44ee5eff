// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/dictionary.hpp"
#include "reading/segmentation.hpp"
#include "reading/simplify.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace duologue::reading {

/// Mandarin text with the words it consists of and how each character is read before sandhi.
struct Phrase {
    std::u32string text; ///< Simplified, character for character as the writer's
    std::vector<TextWord> words;
    std::vector<std::string_view> readings; ///< one per character; empty for what is not read
};

[[nodiscard]] Phrase read_phrase(const Dictionary& dictionary, const Simplifier& simplifier,
                                 std::u32string_view text);

} // namespace duologue::reading

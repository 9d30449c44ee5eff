// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/mandarin/dictionary.hpp"
#include "reading/wording/segment.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace duologue::reading {

/// A word of a text as the dictionary has it.
struct TextWord {
    Range range;                              ///< characters of the text
    std::span<const std::uint16_t> syllables; ///< empty for a character that no word holds

    [[nodiscard]] std::size_t size() const { return range.end - range.begin; }
};

/// The likeliest words that `simplified` consists of, in order and without gaps. What is not in
/// the dictionary (digits, punctuation, Latin) stands alone.
[[nodiscard]] std::vector<TextWord> segment(const Dictionary& dictionary,
                                            std::u32string_view simplified);

} // namespace duologue::reading

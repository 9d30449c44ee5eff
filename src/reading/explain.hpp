// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/explanation.hpp"
#include "reading/mandarin/phrase.hpp"
#include "reading/mandarin/syllable.hpp"

#include <span>
#include <string>
#include <vector>

namespace duologue::reading {

/// How each Han character of `segment`, a part of `sentence`, is read, where `phrase` is its text
/// and `syllables` what is heard of it.
[[nodiscard]] std::vector<Reading> explain_mandarin(std::u32string_view sentence,
                                                    const Segment& segment, const Phrase& phrase,
                                                    std::span<const Syllable> syllables,
                                                    const Dictionary& dictionary);

/// What is said for each word of `segment`.
[[nodiscard]] std::vector<Reading> explain_english(const Segment& segment);

/// The text of `segment` for people: the writer's own words where it holds phonemes
/// or stand-ins for syllables.
[[nodiscard]] std::string plain_text(const Segment& segment, std::u32string_view sentence);

} // namespace duologue::reading

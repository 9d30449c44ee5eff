// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/mandarin/dictionary.hpp"
#include "reading/mandarin/phrase.hpp"
#include "reading/mandarin/syllable.hpp"

#include <vector>

namespace duologue::reading {

/// What is heard of `phrase`: weak syllables neutral, 一 and 不 by the tone that follows, third
/// tones changed by the rhythm, an erhua as a syllable `r` of its own. Where `as_digit` says so
/// (one flag per character), 一 keeps its own tone. Characters without a reading are left out.
[[nodiscard]] std::vector<Syllable> speak(const Phrase& phrase, const std::vector<bool>& as_digit,
                                          const Dictionary& dictionary);

} // namespace duologue::reading

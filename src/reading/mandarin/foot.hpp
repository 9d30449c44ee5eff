// SPDX-License-Identifier: GPL-3.0-or-later
// The rhythm of Mandarin: feet of two or three syllables, and where a third tone changes before
// another.
#pragma once

#include "reading/mandarin/dictionary.hpp"
#include "reading/mandarin/syllable.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace duologue::reading {

/// The words of `syllables`, in order.
[[nodiscard]] std::vector<std::span<Syllable>> words_of(std::span<Syllable> syllables);

/// Decides where feet begin in `syllables`, which say `text`: words are feet (long ones two and
/// more), single syllables pair up from the left, particles lean on what is before them.
void mark_feet(std::u32string_view text, std::span<Syllable> syllables);

/// Changes third tones before third tones: first in each word, then in each foot, then between
/// neighbouring feet that nothing parts.
void change_third_tones(std::u32string_view text, const Dictionary& dictionary,
                        std::span<Syllable> syllables);

} // namespace duologue::reading

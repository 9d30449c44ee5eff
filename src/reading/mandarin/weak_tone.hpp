// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/mandarin/syllable.hpp"

#include <span>
#include <string_view>

namespace duologue::reading {

/// Makes the syllables of `text` neutral that a reader weakens: in common words, particles, 个
/// after what counts, 上 and 过去 after verbs that lead there, and verbs said twice (想想, whose
/// first one rises).
void weaken(std::u32string_view text, std::span<Syllable> syllables);

} // namespace duologue::reading

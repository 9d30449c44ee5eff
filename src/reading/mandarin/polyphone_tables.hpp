// SPDX-License-Identifier: GPL-3.0-or-later
// The tables behind polyphone_rules. All rules of a character stand together, in one of them.
#pragma once

#include "reading/mandarin/polyphone_rules.hpp"

#include <span>

namespace duologue::reading {

/// Of prepositions, auxiliaries and particles.
[[nodiscard]] std::span<const PolyphoneRule> particle_rules();

/// Of nouns, verbs, adjectives and measure words.
[[nodiscard]] std::span<const PolyphoneRule> content_word_rules();

/// Of characters that are read in one way where they are no part of a word, whatever is beside.
[[nodiscard]] std::span<const PolyphoneRule> plain_readings();

} // namespace duologue::reading

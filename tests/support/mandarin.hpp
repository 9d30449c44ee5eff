// SPDX-License-Identifier: GPL-3.0-or-later
// The compiled dictionary of this build, and what reading makes of a text with it.
#pragma once

#include "reading/mandarin/dictionary.hpp"
#include "reading/mandarin/phrase.hpp"

#include <string>
#include <string_view>

namespace duologue::reading {

[[nodiscard]] const Dictionary& built_dictionary();

[[nodiscard]] Phrase phrase_of(std::string_view text);

/// The readings before sandhi, separated by spaces.
[[nodiscard]] std::string citation(std::string_view text);

/// The syllables as heard, separated by spaces.
[[nodiscard]] std::string heard(std::string_view text);

} // namespace duologue::reading

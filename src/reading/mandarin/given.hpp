// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/mandarin/phrase.hpp"

#include <span>

namespace duologue::reading {

/// Makes words of what the lexicon has, with its readings and no choice. `given` has an element for
/// each character of `phrase`, or none at all.
void take_given(std::span<const Given> given, Phrase& phrase);

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
// English words that are written alike and said in two ways.
#pragma once

#include "reading/wording/said.hpp"

namespace duologue::reading {

/// The heteronym at the cursor (she read, close the door, tear it down) where the words around it
/// show a reading that espeak-ng 1.51 would not choose by itself.
[[nodiscard]] std::optional<Said> say_heteronym(Cursor cursor);

} // namespace duologue::reading

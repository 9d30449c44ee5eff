// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace duologue::reading {

/// For each character of the basic plane what OpenCC (tw2s.json, which Simplifier uses) makes of
/// it, standing alone; 0 for most: OpenCC leaves a text as it is that consists of such characters
/// only. Throws what OpenCC throws when its data are missing.
[[nodiscard]] std::vector<char16_t> simplified_characters();

} // namespace duologue::reading

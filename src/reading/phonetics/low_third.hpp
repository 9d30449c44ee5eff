// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace duologue::reading {

/// The phonemes, in espeak's notation, of a third tone that stays low whatever follows: `l'i21` for
/// `li`. Empty for a sound that the engine does not know.
[[nodiscard]] std::string_view low_third(std::string_view sound);

} // namespace duologue::reading

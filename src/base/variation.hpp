// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace duologue {

/// A number from -1 to 1 that looks like chance and is always the same for the same text: FNV-1a of
/// 64 bits, mixed as MurmurHash3 does at its end. For what varies in speech without a reason that
/// the text would tell.
[[nodiscard]] double variation(std::string_view text);

} // namespace duologue

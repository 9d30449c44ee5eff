// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace duologue {

/// A number from -1 to 1 that looks like chance and is always the same for the same text (of its
/// XXH3, which is stable since xxHash 0.8.0). For what varies in speech without a reason that the
/// text would tell.
[[nodiscard]] double variation(std::string_view text);

} // namespace duologue

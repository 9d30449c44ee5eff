// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/wording/segment.hpp"

#include <string_view>
#include <vector>

namespace duologue::reading {

/// Cuts a sentence of `text` that is too long to be said in one breath: after ；, else ，, else at
/// a blank or between Han.
[[nodiscard]] std::vector<Range> cut_overlong(std::u32string_view text, Range sentence);

} // namespace duologue::reading

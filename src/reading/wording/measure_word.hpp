// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/wording/passage.hpp"

namespace duologue::reading {

/// Whether the number that ends at the cursor counts things (个, 年, 公里, 亿), so that a 2 is said
/// 两. A second number may come between, as in 2 到 3 个.
[[nodiscard]] bool counts_something(Cursor after);

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cast/cast.hpp"
#include "review/finding.hpp"
#include "script/model/script.hpp"

namespace duologue::review {

/// Speakers whom listeners or readers cannot tell apart: `similar-voices` and `similar-speakers`,
/// once for each speaker, beside the first one that is alike.
[[nodiscard]] Findings check_speakers(const script::Script& script, const cast::Cast& cast);

} // namespace duologue::review

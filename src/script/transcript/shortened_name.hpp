// SPDX-License-Identifier: GPL-3.0-or-later
// Names that a transcript writes out once and then cuts short.
#pragma once

#include "script/transcript/census.hpp"

#include <vector>

namespace duologue::script {

/// Whose name `candidate` cuts short: the only one of `candidates` that opens a line before it and
/// has these initials (`JP` of James Pressman) or this family name (`许` of 许知远). Null if
/// nobody's.
[[nodiscard]] const Candidate* find_written_out(const Candidate& candidate,
                                                const std::vector<Candidate>& candidates);

} // namespace duologue::script

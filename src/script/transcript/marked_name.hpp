// SPDX-License-Identifier: GPL-3.0-or-later
// Names that brackets or a bar part from what somebody says.
#pragma once

#include "script/text/line.hpp"

#include <vector>

namespace duologue::script {

/// The lines, with colons behind names that stand in brackets (`[Ann]: Hello.`, `【主持人】你好。`,
/// `<Ann> Hello.`) or stars (`**Ann** Hello.`), or before a bar or a dash (`Ann | Hello.`, `Ann —
/// Hello.`), where two of them open two lines each in the same form, which has twice as many as
/// names with a colon.
[[nodiscard]] std::vector<Line> read_marked_names(std::vector<Line> lines);

} // namespace duologue::script

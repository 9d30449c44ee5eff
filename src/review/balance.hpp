// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/finding.hpp"
#include "script/model/script.hpp"

namespace duologue::review {

/// Quotation marks and brackets without their partners: `unbalanced-quote`, `unbalanced-bracket`. A
/// quotation over several paragraphs of a turn may open again in each and close in the last.
void check_balance(const script::Turn& turn, FindingList& findings);

} // namespace duologue::review

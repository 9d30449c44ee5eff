// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/wording/numeral.hpp"

#include <optional>
#include <vector>

namespace duologue::reading {

/// A number that is read digit by digit, in the groups it is written in.
struct DigitRow {
    bool international = false; ///< begins with +
    std::vector<std::u32string> groups;
    Range source;
};

/// Telephone numbers and whatever is too long for an amount, or called a number by the words
/// around it (热线, 验证码).
[[nodiscard]] std::optional<DigitRow> take_digit_row(Cursor& cursor);

} // namespace duologue::reading

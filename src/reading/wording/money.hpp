// SPDX-License-Identifier: GPL-3.0-or-later
// Signs of currencies, and the powers of ten behind amounts.
#pragma once

#include "reading/wording/unit.hpp"

#include <cstddef>
#include <optional>

namespace duologue::reading {

/// Moves past a sign or code that stands before an amount ($, US$, €).
[[nodiscard]] std::optional<Unit> take_currency(Cursor& cursor);

/// Moves past a code or sign that stands after an amount (USD, €), with at most a blank before it.
[[nodiscard]] std::optional<Unit> take_currency_behind(Cursor& cursor);

/// Moves past an English or abbreviated power of ten after an amount of money (million, bn, m) and
/// returns its exponent.
[[nodiscard]] std::optional<std::size_t> take_magnitude(Cursor& cursor);

} // namespace duologue::reading

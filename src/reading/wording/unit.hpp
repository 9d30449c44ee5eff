// SPDX-License-Identifier: GPL-3.0-or-later
// Signs of units and of currencies, and what they are called.
#pragma once

#include "reading/wording/said.hpp"

#include <optional>
#include <string_view>

namespace duologue::reading {

struct Unit {
    std::u32string_view sign;
    std::u32string_view mandarin;
    std::u32string_view singular; ///< English, after 1
    std::u32string_view plural;
};

/// Moves past the longest sign of a unit (km/h, ℃) with at most a blank before it, or a
/// hyphen: 12-oz.
[[nodiscard]] std::optional<Unit> take_unit(Cursor& cursor);

/// Adds what `unit` is called in Mandarin; what has letters only (GB) is spelled.
void say_unit(Said& said, const Unit& unit, Range source);

/// Moves past a sign or code that stands before an amount ($, US$, €).
[[nodiscard]] std::optional<Unit> take_currency(Cursor& cursor);

/// Moves past a code or sign that stands after an amount (USD, €), with at most a blank before it.
[[nodiscard]] std::optional<Unit> take_currency_behind(Cursor& cursor);

/// Moves past an English or abbreviated power of ten after an amount of money (million, bn, m) and
/// returns its exponent.
[[nodiscard]] std::optional<std::size_t> take_magnitude(Cursor& cursor);

/// Whether a number ends before the cursor, but for a blank and the letters of a unit: 60km, 5 GB.
[[nodiscard]] bool is_measured(const Cursor& cursor);

} // namespace duologue::reading

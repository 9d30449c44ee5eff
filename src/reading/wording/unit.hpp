// SPDX-License-Identifier: GPL-3.0-or-later
// Signs of units, and what they are called.
#pragma once

#include "reading/wording/said.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace duologue::reading {

struct Unit {
    std::u32string_view sign;
    std::u32string_view mandarin;
    std::u32string_view singular; ///< English, after 1
    std::u32string_view plural;
};

/// Moves past the first sign of `table` that stands at the cursor as a word of its own.
[[nodiscard]] std::optional<Unit> take_from(std::span<const Unit> table, Cursor& cursor);

/// Moves past the longest sign of a unit (km/h, ℃) with at most a blank before it, or a
/// hyphen: 12-oz.
[[nodiscard]] std::optional<Unit> take_unit(Cursor& cursor);

/// Adds what `unit` is called in Mandarin; what has letters only (GB) is spelled.
void say_unit(Said& said, const Unit& unit, Range source);

/// Whether a number ends before the cursor, but for a blank and the letters of a unit: 60km, 5 GB.
[[nodiscard]] bool is_measured(const Cursor& cursor);

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/wording/numeral.hpp"

#include <optional>

namespace duologue::reading {

/// A time of day as written: `14:05`, `10:30:15`, `3 p.m.`
struct ClockTime {
    enum class Half { unsaid, morning, afternoon };
    Numeral hour;
    std::optional<Numeral> minute;
    std::optional<Numeral> second;
    Half half = Half::unsaid;
    bool shares_half = false; ///< with the time that follows
    Range source;
};

/// Nothing where no time of day starts. Without minutes it takes a.m. or p.m. to make one.
[[nodiscard]] std::optional<ClockTime> take_clock_time(Cursor& cursor);

/// The same, or the 8 of `8-10am`, which has the half of the day of what follows it.
[[nodiscard]] std::optional<ClockTime> take_opening_time(Cursor& cursor);

} // namespace duologue::reading

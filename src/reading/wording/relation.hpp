// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/wording/numeral.hpp"

#include <optional>

namespace duologue::reading {

/// Two numbers with a sign between that relates them.
struct Relation {
    enum class Kind {
        ratio,
        fraction,
        product,
        difference,
        split,
        pressure,
        rating,
        around_the_clock,
        date
    };
    Kind kind = Kind::ratio;
    Numeral first;
    Numeral second;
    Range source;
};

/// The `1/2` behind the whole number of `2 1/2`; only proper fractions of small numbers.
[[nodiscard]] std::optional<Relation> take_mixed_fraction(Cursor& cursor);

/// `3:2`, `1/3`, `7x24`, `24/7`, `9/11`, the `5-3` of `5-3=2`, and shares of a hundred such as
/// `80/20`; marks such as 7.9/10; also a score such as 3-1, which no range can be.
[[nodiscard]] std::optional<Relation> take_relation(Cursor& cursor);

} // namespace duologue::reading

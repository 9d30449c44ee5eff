// SPDX-License-Identifier: GPL-3.0-or-later
// A written amount of something, whatever the language it will be said in.
#pragma once

#include "reading/wording/numeral.hpp"
#include "reading/wording/unit.hpp"

#include <optional>

namespace duologue::reading {

/// `-5℃`, `$1.5 million`, `3-6`, `10–20%`, `2`: each part where it is written.
struct Quantity {
    bool negative = false;
    std::optional<Unit> currency;
    Numeral first;
    std::optional<Numeral> last; ///< the other end of a range
    bool last_negative = false;
    std::optional<std::size_t> magnitude;
    Range han_magnitude; ///< 亿, 多万: Han between the number and its currency or unit
    char32_t share = 0;  ///< %, ‰ or ‱
    std::optional<Unit> unit;
    Range unit_source;
    Range source;
};

/// Whether the hyphen before the cursor joins a number to what craft are called: 歼-20, 长征-5.
[[nodiscard]] bool is_numbered_craft(const Cursor& cursor);

/// Nothing where no amount starts.
[[nodiscard]] std::optional<Quantity> take_quantity(Cursor& cursor);

/// Moves past the ~ of ~50 and ~$50.
[[nodiscard]] bool take_about_sign(Cursor& cursor);

/// Whether the bp of `quantity` counts base pairs rather than hundredths of a percent.
[[nodiscard]] bool counts_base_pairs(const Quantity& quantity, const Cursor& start);

/// Whether an English word follows that names what is counted: people, tokens.
[[nodiscard]] bool counts_things(Cursor after);

} // namespace duologue::reading

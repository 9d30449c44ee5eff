// SPDX-License-Identifier: GPL-3.0-or-later
// A number as it is written with digits.
#pragma once

#include "reading/wording/passage.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace duologue::reading {

/// Digits before and after the decimal point, thousands separators left out.
struct Numeral {
    std::u32string whole;
    std::u32string fraction;
    bool grouped = false; ///< written with thousands separators
    Range source;

    [[nodiscard]] bool is(std::u32string_view digits) const {
        return whole == digits && fraction.empty();
    }

    /// A whole number of exactly `count` digits without separators.
    [[nodiscard]] bool is_plain(std::size_t count) const {
        return whole.size() == count && fraction.empty() && !grouped;
    }

    /// `.5`
    [[nodiscard]] bool begins_with_point() const {
        return !fraction.empty() && source.end - source.begin == fraction.size() + 1;
    }

    /// A row such as 007, or one too long to be an amount.
    [[nodiscard]] bool is_row() const;

    /// Times ten to the power of `places`.
    [[nodiscard]] Numeral shifted(std::size_t places) const;
};

/// `1234`, `1,234`, `3.5`, `.5`; nothing where no number starts or an address follows.
[[nodiscard]] std::optional<Numeral> take_numeral(Cursor& cursor);

/// Whether `digits` are the number of one of Boeing's airliners: 737, 747.
[[nodiscard]] bool names_airliner(std::u32string_view digits);

/// A whole number of one to `most` digits.
[[nodiscard]] std::optional<Numeral> take_whole(Cursor& cursor, std::size_t most);

/// The digits of `4-3-3`, three or more joined by hyphens; empty where there are none.
[[nodiscard]] std::u32string take_formation(Cursor& cursor);

/// The value of at most 16 digits.
[[nodiscard]] std::uint64_t value_of(std::u32string_view digits);

/// Moves past a sign that stands between the ends of a range: - – — ~ and their kin.
bool take_range_sign(Cursor& cursor);

} // namespace duologue::reading

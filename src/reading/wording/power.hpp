// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/wording/passage.hpp"

#include <optional>
#include <string>

namespace duologue::reading {

struct Exponent {
    bool negative = false;
    std::u32string digits;
};

/// `⁶`, `⁻³` or `^10` after a digit or a Latin letter. Raised digits elsewhere are footnotes.
[[nodiscard]] std::optional<Exponent> take_exponent(Cursor& cursor);

/// The `e6` of `1e6`, `E-3` of `1.2E-3`; after a digit only.
[[nodiscard]] std::optional<Exponent> take_scientific(Cursor& cursor);

/// Whether `character` is a raised digit or sign, said or not.
[[nodiscard]] bool is_script_digit(char32_t character);

} // namespace duologue::reading

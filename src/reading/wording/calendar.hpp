// SPDX-License-Identifier: GPL-3.0-or-later
// English names of months and days, whole and cut short.
#pragma once

#include <array>
#include <string_view>

namespace duologue::reading {

inline constexpr auto months = std::to_array<std::u32string_view>(
    {U"January", U"February", U"March", U"April", U"May", U"June", U"July", U"August", U"September",
     U"October", U"November", U"December"});

/// The day or month that `cut` stands for (Mon, Sept), without its dot; empty where it is none.
[[nodiscard]] std::u32string_view whole_name(std::u32string_view cut);

} // namespace duologue::reading

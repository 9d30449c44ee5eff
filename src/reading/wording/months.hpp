// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace duologue::reading {

inline constexpr auto months = std::to_array<std::u32string_view>(
    {U"January", U"February", U"March", U"April", U"May", U"June", U"July", U"August", U"September",
     U"October", U"November", U"December"});

} // namespace duologue::reading

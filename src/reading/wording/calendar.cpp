// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/calendar.hpp"

#include <algorithm>

namespace duologue::reading {
namespace {

struct Name {
    std::u32string_view cut;
    std::u32string_view whole;
};

constexpr std::array weekdays{
    Name{U"Mon", U"Monday"},     Name{U"Tue", U"Tuesday"},  Name{U"Tues", U"Tuesday"},
    Name{U"Wed", U"Wednesday"},  Name{U"Thu", U"Thursday"}, Name{U"Thur", U"Thursday"},
    Name{U"Thurs", U"Thursday"}, Name{U"Fri", U"Friday"},   Name{U"Sat", U"Saturday"},
    Name{U"Sun", U"Sunday"},
};

/// Of Jan, Sept; May is whole.
std::u32string_view whole_month(std::u32string_view cut) {
    const auto* const found = std::ranges::find_if(months, [&](std::u32string_view month) {
        return cut != month && (cut == month.substr(0, 3) || cut == U"Sept")
               && month.starts_with(cut);
    });
    return found == months.end() ? std::u32string_view{} : *found;
}

} // namespace

std::u32string_view whole_name(std::u32string_view cut) {
    const auto* const found = std::ranges::find(weekdays, cut, &Name::cut);
    return found == weekdays.end() ? whole_month(cut) : found->whole;
}

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.hpp"

#include <fmt/format.h>

namespace duologue {

std::string to_clock(Milliseconds time, char point) {
    const std::chrono::hh_mm_ss clock(time);
    return fmt::format("{:02}:{:02}:{:02}{}{:03}", clock.hours().count(), clock.minutes().count(),
                       clock.seconds().count(), point, clock.subseconds().count());
}

} // namespace duologue

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.hpp"

#include <fmt/format.h>

#include <charconv>

namespace duologue {
namespace {

/// `hhh:mm:ss.mmm` from the end.
constexpr std::size_t after_hours = 10;

template <class Unit>
std::optional<Milliseconds> take(std::string_view digits) {
    unsigned count = 0;
    const auto* const end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, count);
    if (error != std::errc() || stopped != end)
        return std::nullopt;
    return Unit(count);
}

} // namespace

std::string to_clock(Milliseconds time, char point) {
    const std::chrono::hh_mm_ss clock(time);
    return fmt::format("{:02}:{:02}:{:02}{}{:03}", clock.hours().count(), clock.minutes().count(),
                       clock.seconds().count(), point, clock.subseconds().count());
}

std::optional<Milliseconds> from_clock(std::string_view clock, char point) {
    if (clock.size() <= after_hours)
        return std::nullopt;
    const auto rest = clock.substr(clock.size() - after_hours);
    if (rest[0] != ':' || rest[3] != ':' || rest[6] != point)
        return std::nullopt;
    const auto hours = take<std::chrono::hours>(clock.substr(0, clock.size() - after_hours));
    const auto minutes = take<std::chrono::minutes>(rest.substr(1, 2));
    const auto seconds = take<std::chrono::seconds>(rest.substr(4, 2));
    const auto milliseconds = take<Milliseconds>(rest.substr(7));
    if (!hours || !minutes || !seconds || !milliseconds)
        return std::nullopt;
    return *hours + *minutes + *seconds + *milliseconds;
}

std::string to_short_clock(Milliseconds time) {
    const std::chrono::hh_mm_ss clock(time);
    const auto hours = clock.hours().count();
    const auto minutes = clock.minutes().count();
    const auto seconds = clock.seconds().count();
    return hours > 0 ? fmt::format("{}:{:02}:{:02}", hours, minutes, seconds)
                     : fmt::format("{}:{:02}", minutes, seconds);
}

} // namespace duologue

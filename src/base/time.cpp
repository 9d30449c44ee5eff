// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.hpp"

#include <fmt/format.h>

#include <algorithm>
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

std::optional<Milliseconds> parse_length(std::string_view text) {
    constexpr std::size_t places = 3;
    const auto number = text.substr(0, text.find_first_not_of("0123456789."));
    const auto unit_at = std::min(text.find_first_not_of(' ', number.size()), text.size());
    const auto unit = text.substr(unit_at);
    if (unit == "ms")
        return take<Milliseconds>(number);
    const auto point = std::min(number.find('.'), number.size());
    auto part = std::string(number.substr(std::min(point + 1, number.size())));
    const bool is_written_out = point == number.size() || !part.empty();
    if (unit != "s" || !is_written_out || part.size() > places)
        return std::nullopt;
    part.resize(places, '0');
    const auto whole = take<std::chrono::seconds>(number.substr(0, point));
    const auto rest = take<Milliseconds>(part);
    return whole && rest ? std::optional(*whole + *rest) : std::nullopt;
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

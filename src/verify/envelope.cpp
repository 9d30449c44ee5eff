// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/envelope.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace duologue::verify {
namespace {

std::uint8_t to_halves(Decibels level) {
    return static_cast<std::uint8_t>(
        std::clamp(std::lround(-2 * level.value), 0L, std::lround(-2 * Envelope::floor.value)));
}

Decibels to_level(std::uint8_t halves) {
    return {-halves / 2.0};
}

} // namespace

void Envelope::add(float peak) {
    halves_below_.push_back(
        to_halves(peak > 0 ? Decibels::from_linear(static_cast<double>(peak)) : floor));
}

std::size_t Envelope::index(Milliseconds time) const {
    return static_cast<std::size_t>(
        std::clamp<std::int64_t>(time.count(), 0, std::ssize(halves_below_)));
}

Decibels Envelope::peak(Milliseconds begin, Milliseconds end) const {
    auto highest = to_halves(floor);
    for (auto i = index(begin); i < index(end); ++i)
        highest = std::min(highest, halves_below_[i]);
    return to_level(highest);
}

Milliseconds Envelope::find_above(Decibels level, Milliseconds begin, Milliseconds end) const {
    for (auto i = index(begin); i < index(end); ++i)
        if (to_level(halves_below_[i]) > level)
            return Milliseconds(static_cast<std::int64_t>(i));
    return end;
}

double Envelope::likeness(const Envelope& part, Milliseconds begin) const {
    constexpr Decibels audible{-50};
    constexpr int three_decibels = 6;
    const auto offset = index(begin);
    std::size_t all = 0;
    std::size_t alike = 0;
    for (std::size_t i = 0; i < part.halves_below_.size(); ++i) {
        if (to_level(part.halves_below_[i]) < audible)
            continue;
        ++all;
        if (offset + i < halves_below_.size()
            && std::abs(halves_below_[offset + i] - part.halves_below_[i]) <= three_decibels)
            ++alike;
    }
    return all == 0 ? 1.0 : static_cast<double>(alike) / static_cast<double>(all);
}

} // namespace duologue::verify

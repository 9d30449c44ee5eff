// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/level.hpp"
#include "base/time.hpp"

#include <cstdint>
#include <vector>

namespace duologue::verify {

/// The peak of every millisecond of a sound, in half decibels: 3.6 MB for an hour.
class Envelope {
public:
    /// Below this there is nothing.
    static constexpr Decibels floor{-120};

    void add(float peak);

    /// The highest peak from one millisecond to before another, as far as there are any.
    [[nodiscard]] Decibels peak(Milliseconds begin, Milliseconds end) const;

    /// The first millisecond from `begin` to before `end` above `level`; `end` where there is none.
    [[nodiscard]] Milliseconds find_above(Decibels level, Milliseconds begin,
                                          Milliseconds end) const;

    /// Of the audible milliseconds of `part`, the share that this envelope has too, within 3 dB,
    /// from `begin` on.
    [[nodiscard]] double likeness(const Envelope& part, Milliseconds begin) const;

    [[nodiscard]] Milliseconds length() const {
        return Milliseconds(static_cast<std::int64_t>(halves_below_.size()));
    }

private:
    [[nodiscard]] std::size_t index(Milliseconds time) const;

    std::vector<std::uint8_t> halves_below_; ///< half decibels below full scale
};

} // namespace duologue::verify

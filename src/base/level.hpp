// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <compare>

namespace duologue {

/// A ratio of amplitudes in decibels; 0 dB is unity, and full scale where a peak is meant.
struct Decibels {
    double value = 0;

    [[nodiscard]] static Decibels from_linear(double amplitude) {
        return {20 * std::log10(amplitude)};
    }

    [[nodiscard]] double linear() const { return std::pow(10.0, value / 20); }

    friend auto operator<=>(const Decibels&, const Decibels&) = default;
};

/// Loudness relative to full scale as ITU-R BS.1770-4 defines it.
struct Lufs {
    double value = 0;

    friend auto operator<=>(const Lufs&, const Lufs&) = default;

    /// The gain that takes a programme from `from` to `to`.
    friend Decibels operator-(Lufs to, Lufs from) { return {to.value - from.value}; }
};

} // namespace duologue

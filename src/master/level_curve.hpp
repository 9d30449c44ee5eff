// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace duologue::master {

/// How loud an episode is, half second by half second, for a picture of it.
class LevelCurve {
public:
    static constexpr Milliseconds step{500};

    /// Energies of 20 ms each, in order.
    void add(const std::vector<float>& energies);

    void add_silence(std::size_t steps);

    /// One height for each step: 0 at or below -45 dB, 99 at -12 dB and above.
    [[nodiscard]] std::vector<std::uint8_t> heights() const;

private:
    void add(double energy);

    std::vector<std::uint8_t> heights_; ///< of whole steps
    double sum_ = 0;                    ///< of the one begun
    int count_ = 0;                     ///< of its energies
};

} // namespace duologue::master

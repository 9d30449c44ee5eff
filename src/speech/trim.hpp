// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace duologue::speech {

/// Where sound begins and ends; empty when there is none.
struct Sounding {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Where `samples` sound, with 5 ms of what is at either end, for the fades.
[[nodiscard]] Sounding find_sound(std::span<const float> samples, int rate_hz);

/// Fades `samples` in and out over 5 ms, so that neither end steps.
void fade_edges(std::span<float> samples, int rate_hz);

} // namespace duologue::speech

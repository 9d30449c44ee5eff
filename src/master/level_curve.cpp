// SPDX-License-Identifier: GPL-3.0-or-later
#include "master/level_curve.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace duologue::master {
namespace {

constexpr int energies_per_step = 25;

std::uint8_t to_height(double mean) {
    constexpr double floor = -45;
    constexpr double ceiling = -12;
    const auto level = 10 * std::log10(std::max(mean, 1e-12));
    return static_cast<std::uint8_t>(
        std::lround(99 * std::clamp((level - floor) / (ceiling - floor), 0.0, 1.0)));
}

} // namespace

void LevelCurve::add(double energy) {
    sum_ += energy;
    if (++count_ < energies_per_step)
        return;
    heights_.push_back(to_height(std::exchange(sum_, 0) / energies_per_step));
    count_ = 0;
}

void LevelCurve::add(const std::vector<float>& energies) {
    for (const auto energy : energies)
        add(static_cast<double>(energy));
}

void LevelCurve::add_silence(std::size_t steps) {
    for (std::size_t i = 0; i < steps; ++i)
        add(0.0);
}

std::vector<std::uint8_t> LevelCurve::heights() const {
    auto heights = heights_;
    if (count_ > 0)
        heights.push_back(to_height(sum_ / energies_per_step));
    return heights;
}

} // namespace duologue::master

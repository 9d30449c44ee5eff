// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/level.hpp"
#include "master/true_peak.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>
#include <vector>

using namespace duologue;
using namespace duologue::master;

namespace {

std::vector<float> tone(double cycles_per_sample, double phase, double amplitude) {
    std::vector<float> samples;
    for (int i = 0; i < 4800; ++i)
        samples.push_back(static_cast<float>(
            amplitude * std::sin(2 * std::numbers::pi * cycles_per_sample * i + phase)));
    return samples;
}

double highest(const std::vector<float>& samples, float ceiling) {
    float peak = 0;
    for (std::size_t i = 100; i + 100 < samples.size(); ++i)
        peak = std::max(peak, true_peak_at(samples, i, ceiling));
    return Decibels::from_linear(static_cast<double>(peak)).value;
}

} // namespace

TEST_CASE("the true peak between samples is found", "[master]") {
    // At a quarter of the rate all samples miss the crests by 45 degrees.
    CHECK(highest(tone(0.25, std::numbers::pi / 4, 1), 1) == Approx(0).margin(0.1));
    CHECK(highest(tone(0.02, 0, 0.5), 1) == Approx(-6.02).margin(0.05));
}

TEST_CASE("far below the ceiling nobody looks between the samples", "[master]") {
    CHECK(highest(tone(0.25, std::numbers::pi / 4, 0.4), 1) == Approx(-10.97).margin(0.01));
}

TEST_CASE("outside of the sound there is silence", "[master]") {
    const std::vector<float> click{1.0F};
    CHECK(true_peak_at(click, 0, 1) == 1.0F);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "master/level_curve.hpp"

#include <catch2/catch.hpp>

using namespace duologue::master;
using Heights = std::vector<std::uint8_t>;

TEST_CASE("a level has a height from 0 at -45 dB to 99 at -12 dB", "[master]") {
    LevelCurve curve;
    curve.add(std::vector<float>(25, 0.5F));         // -3 dB
    curve.add(std::vector<float>(25, 0.000398107F)); // -34 dB
    curve.add(std::vector<float>(25, 0.00001F));     // -50 dB
    curve.add_silence(25);
    CHECK(curve.heights() == Heights{99, 33, 0, 0});
}

TEST_CASE("a half second that is begun has the height of what has come of it", "[master]") {
    LevelCurve curve;
    CHECK(curve.heights().empty());
    curve.add(std::vector<float>(30, 0.01F));
    CHECK(curve.heights() == Heights{75, 54});
    curve.add(std::vector<float>(20, 0.01F));
    CHECK(curve.heights() == Heights{75, 75});
}

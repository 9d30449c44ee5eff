// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/variation.hpp"

#include <catch2/catch.hpp>

#include <string>

using duologue::variation;

TEST_CASE("a text has its number on every machine and in every year", "[base]") {
    CHECK(variation("") == Approx(-0.6482391).margin(1e-6));
    CHECK(variation("好的。") == Approx(-0.5859059).margin(1e-6));
}

TEST_CASE("texts that differ in their last character alone are spread from -1 to 1", "[base]") {
    double least = 1;
    double most = -1;
    double sum = 0;
    constexpr int count = 64;
    for (int i = 0; i < count; ++i) {
        const auto value = variation("sentence " + std::string(1, static_cast<char>('0' + i)));
        least = std::min(least, value);
        most = std::max(most, value);
        sum += value;
    }
    CHECK(least >= -1);
    CHECK(least < -0.9);
    CHECK(most <= 1);
    CHECK(most > 0.9);
    CHECK(sum / count == Approx(0).margin(0.2));
}

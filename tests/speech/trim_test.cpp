// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/trim.hpp"

#include <catch2/catch.hpp>

#include <vector>

using duologue::speech::fade_edges;
using duologue::speech::find_sound;

TEST_CASE("silence at both ends is left out but for 5 ms", "[speech]") {
    std::vector<float> samples(10'000, 0.001F);
    std::fill(samples.begin() + 4'000, samples.begin() + 6'000, 0.5F);
    const auto sound = find_sound(samples, 20'000);
    CHECK(sound.begin == 3'900);
    CHECK(sound.end == 6'100);
}

TEST_CASE("where nothing sounds, nothing is found", "[speech]") {
    const auto sound = find_sound(std::vector<float>(1'000, 0.001F), 20'000);
    CHECK(sound.begin == 0);
    CHECK(sound.end == 0);
}

TEST_CASE("both ends fade to nothing", "[speech]") {
    std::vector<float> samples(1'000, 1.0F);
    fade_edges(samples, 20'000);
    CHECK(samples.front() == 0.0F);
    CHECK(samples[50] == 0.5F);
    CHECK(samples[500] == 1.0F);
    CHECK(samples.back() == 0.0F);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "master/ride.hpp"
#include "support/listen.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>

using namespace duologue;
using namespace duologue::master;
using support::part;
using support::rms;

namespace {

/// Tones of 400 Hz, one after the other, each as many seconds as `length_s` says, so loud.
Pcm tones(const std::vector<double>& decibels, double length_s) {
    Pcm audio{24'000, 1, {}};
    for (const auto level : decibels)
        for (int i = 0; i < 24'000 * length_s; ++i)
            audio.samples.push_back(static_cast<float>(
                Decibels{level}.linear() * std::sin(2 * std::numbers::pi * 400 * i / 24'000)));
    return audio;
}

double level(const Pcm& audio, double begin_s, double end_s) {
    return rms(part(audio, begin_s, end_s)).value;
}

} // namespace

TEST_CASE("what is louder than the sentence comes halfway down, what is softer stays", "[master]") {
    const auto before = tones({-30, -18, -30, -18}, 0.5);
    auto after = before;
    ride(after, {0});
    const auto gain = [&](double at) {
        return level(after, at, at + 0.1) - level(before, at, at + 0.1);
    };
    // The mean power is 2.75 dB below the loud ones, which lie inside the knee: 0.5 x 7.75^2 / 20.
    CHECK(gain(0.8) == Approx(-1.50).margin(0.05));
    CHECK(gain(1.4) == Approx(0).margin(0.05));
    CHECK(gain(0.2) == Approx(0).margin(0.001));
}

TEST_CASE("a gain changes within the times of attack and release, and never steps", "[master]") {
    auto audio = tones({-30, -6, -30}, 0.5);
    ride(audio, {0});
    CHECK(level(audio, 0.55, 0.6) == Approx(level(audio, 0.9, 0.95)).margin(0.1));
    CHECK(level(audio, 1.01, 1.03) < level(audio, 1.4, 1.45) - 0.5);
    const auto& samples = audio.samples;
    for (std::size_t i = 24'000 + 100; i + 1 < samples.size(); ++i)
        REQUIRE(std::abs(samples[i + 1] - samples[i]) < 0.004);
}

TEST_CASE("a sentence falls from its first sound to its last", "[master]") {
    auto audio = tones({-200, -20, -20, -20, -20, -200}, 1);
    ride(audio, {6});
    CHECK(level(audio, 1, 1.1) - level(audio, 4.9, 5) == Approx(5.85).margin(0.1));
    CHECK(level(audio, 2.95, 3.05) - level(audio, 1, 1.1) == Approx(-2.9).margin(0.1));
    auto short_one = tones({-200, -20, -200}, 1);
    ride(short_one, {6});
    CHECK(level(short_one, 1, 1.1) - level(short_one, 1.9, 2) == Approx(2.7).margin(0.1));
}

TEST_CASE("silence stays silence, and nothing is nothing", "[master]") {
    Pcm silence{24'000, 1, std::vector<float>(1'000, 0.0F)};
    ride(silence, {6});
    CHECK(silence.samples == std::vector<float>(1'000, 0.0F));
    Pcm nothing{24'000, 1, {}};
    ride(nothing, {6});
    CHECK(nothing.samples.empty());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/level.hpp"
#include "master/true_peak.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

using namespace duologue;
using namespace duologue::master;

namespace {

Pcm mono(std::vector<float> samples) {
    return {24'000, 1, std::move(samples)};
}

std::vector<float> tone(double cycles_per_sample, double phase, double amplitude) {
    std::vector<float> samples;
    for (int i = 0; i < 4800; ++i)
        samples.push_back(static_cast<float>(
            amplitude * std::sin(2 * std::numbers::pi * cycles_per_sample * i + phase)));
    return samples;
}

double highest(const std::vector<float>& samples, float floor) {
    float highest = 0;
    for (const auto& [frame, magnitude] : true_peaks(mono(samples), floor))
        if (frame >= 100 && frame + 100 < samples.size())
            highest = std::max(highest, magnitude);
    return Decibels::from_linear(static_cast<double>(highest)).value;
}

} // namespace

TEST_CASE("the true peak between samples is found", "[master]") {
    // At a quarter of the rate all samples miss the crests by 45 degrees.
    CHECK(highest(tone(0.25, std::numbers::pi / 4, 1), 0.9F) == Approx(0).margin(0.1));
    CHECK(highest(tone(0.02, 0, 0.5), 0) == Approx(-6.02).margin(0.05));
}

TEST_CASE("true peaks are those above the floor, in order", "[master]") {
    auto samples = tone(0.25, std::numbers::pi / 4, 0.4);
    CHECK(true_peaks(mono(samples), 0.42F).empty());
    samples[1000] = 0.9F;
    samples[3000] = -0.8F;
    std::vector<std::size_t> frames;
    for (const auto& [frame, magnitude] : true_peaks(mono(samples), 0.7F))
        frames.push_back(frame);
    // The crests of the two lie at them, and between them and the sample before.
    CHECK(frames == std::vector<std::size_t>{999, 1000, 2999, 3000});
}

TEST_CASE("outside of the sound there is silence", "[master]") {
    const auto click = mono({1.0F});
    REQUIRE(true_peaks(click, 0).size() == 1);
    CHECK(true_peaks(click, 0).front().magnitude == 1.0F);
}

TEST_CASE("a true peak is that of the channel which is highest there", "[master]") {
    Pcm audio{24'000, 2, std::vector<float>(4'800)};
    audio.samples[2 * 500 + 1] = -0.9F;
    audio.samples[2 * 1'000] = 0.8F;
    audio.samples[2 * 1'000 + 1] = 0.7F;
    const auto peaks = true_peaks(audio, 0.75F);
    // The crest of the higher one reaches the frame before it, too.
    REQUIRE(peaks.size() == 3);
    CHECK(peaks[0].frame == 499);
    CHECK(peaks[1].frame == 500);
    CHECK(peaks[1].magnitude == 0.9F);
    CHECK(peaks[2].frame == 1'000);
    CHECK(peaks[2].magnitude == 0.8F);
}

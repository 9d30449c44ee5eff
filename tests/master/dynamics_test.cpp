// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/resample.hpp"
#include "master/dynamics.hpp"
#include "support/listen.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>

using namespace duologue;
using namespace duologue::master;

namespace {

Pcm tone(double hz, double amplitude, int rate_hz = 24'000) {
    Pcm audio{rate_hz, 1, {}};
    for (int i = 0; i < 2 * rate_hz; ++i)
        audio.samples.push_back(
            static_cast<float>(amplitude * std::sin(2 * std::numbers::pi * hz * i / rate_hz)));
    return audio;
}

double rms(const Pcm& audio) {
    double sum = 0;
    for (const auto sample : audio.samples)
        sum += static_cast<double>(sample) * sample;
    return std::sqrt(sum / static_cast<double>(audio.samples.size()));
}

} // namespace

TEST_CASE("a gain is what its decibels say", "[master]") {
    Pcm audio{24'000, 1, {0.1F}};
    amplify(audio, {20});
    CHECK(audio.samples[0] == Approx(1.0F));
}

TEST_CASE("what is under the ceiling passes untouched", "[master]") {
    const auto quiet = tone(1000, 0.5);
    auto limited = quiet;
    CHECK_FALSE(limit(limited, {-3}));
    CHECK(limited.samples == quiet.samples);
}

TEST_CASE("no peak passes the ceiling, between samples neither", "[master]") {
    for (const double hz : {110.0, 1000.0, 5999.0, 10'500.0}) {
        INFO(hz);
        auto audio = tone(hz, 0.3);
        for (std::size_t i = 20'000; i < 20'200; ++i)
            audio.samples[i] *= 4;
        CHECK(limit(audio, {-6}));
        CHECK(support::true_peak(audio).value < -5.9);
    }
}

TEST_CASE("a peak turns down its own surroundings only", "[master]") {
    auto audio = tone(1000, 0.3);
    const auto before = audio;
    audio.samples[24'000] = 0.9F;
    CHECK(limit(audio, {-6}));
    CHECK(audio.samples[23'000] == before.samples[23'000]);
    CHECK(audio.samples[25'000] == before.samples[25'000]);
    CHECK(audio.samples[24'000] == Approx(0.501F).margin(0.01));
}

TEST_CASE("a peak of one channel turns down both", "[master]") {
    Pcm audio{24'000, 2, std::vector<float>(4'800, 0.2F)};
    audio.samples[2'001] = 0.9F;
    CHECK(limit(audio, {-6}));
    CHECK(audio.samples[2'001] == Approx(0.501F).margin(0.03));
    CHECK(audio.samples[2'000] == Approx(0.2F * audio.samples[2'001] / 0.9F).margin(1e-4));
    CHECK(audio.samples[1'000] == 0.2F);
    CHECK(audio.samples[3'000] == 0.2F);
}

TEST_CASE("resampling keeps length, level and frequency", "[master]") {
    const auto audio = tone(1000, 0.5, 22'050);
    const auto resampled = resample(audio, 24'000);
    CHECK(resampled.frames() == 48'000);
    CHECK(Decibels::from_linear(rms(resampled) / rms(audio)).value == Approx(0).margin(0.01));
    const auto expected = tone(1000, 0.5, 24'000);
    for (const auto i : {10'000U, 20'000U, 30'000U})
        CHECK(resampled.samples[i] == Approx(expected.samples[i]).margin(0.002));
}

TEST_CASE("resampling keeps the heights of hissing sounds", "[master]") {
    const auto audio = tone(9'500, 0.5, 22'050);
    const auto resampled = resample(audio, 24'000);
    CHECK(Decibels::from_linear(rms(resampled) / rms(audio)).value == Approx(0).margin(0.05));
}

TEST_CASE("both channels are resampled, to the last frame", "[master]") {
    Pcm audio{22'050, 2, {}};
    for (int i = 0; i < 22'050; ++i)
        audio.samples.insert(audio.samples.end(), {0.5F, -0.25F});
    const auto resampled = resample(audio, 24'000);
    REQUIRE(resampled.frames() == 24'000);
    CHECK(resampled.samples[2 * 12'000] == Approx(0.5F).margin(1e-4));
    CHECK(resampled.samples[2 * 12'000 + 1] == Approx(-0.25F).margin(1e-4));
    CHECK(resample({22'050, 1, {}}, 24'000).frames() == 0);
}

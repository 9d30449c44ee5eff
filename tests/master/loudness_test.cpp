// SPDX-License-Identifier: GPL-3.0-or-later
#include "master/loudness.hpp"

#include <catch2/catch.hpp>
#include <ebur128.h>

#include <cmath>
#include <numbers>

using namespace duologue;
using namespace duologue::master;

namespace {

Pcm tone(double hz, double amplitude, double seconds, int channels = 1) {
    Pcm audio{48'000, channels, {}};
    for (int i = 0; i < static_cast<int>(seconds * audio.rate_hz); ++i)
        for (int channel = 0; channel < channels; ++channel)
            audio.samples.push_back(static_cast<float>(
                amplitude * std::sin(2 * std::numbers::pi * hz * i / audio.rate_hz)));
    return audio;
}

Lufs meter(const Pcm& audio) {
    LoudnessMeter meter;
    meter.add(measure(audio));
    return meter.integrated();
}

/// What libebur128 says of the whole in one piece.
double reference(const Pcm& audio) {
    auto* state = ebur128_init(static_cast<unsigned>(audio.channels),
                               static_cast<unsigned long>(audio.rate_hz), EBUR128_MODE_I);
    ebur128_add_frames_float(state, audio.samples.data(), audio.frames());
    double loudness = 0;
    ebur128_loudness_global(state, &loudness);
    ebur128_destroy(&state);
    return loudness;
}

} // namespace

TEST_CASE("a 997 Hz sine at full scale has -3.01 LUFS on one channel and 0 on two", "[master]") {
    CHECK(meter(tone(997, 1, 5)).value == Approx(-3.01).margin(0.02));
    CHECK(meter(tone(997, 1, 5, 2)).value == Approx(0).margin(0.02));
}

TEST_CASE("loudness collected in pieces is that of the whole, gates included", "[master]") {
    auto programme = tone(997, 0.1, 10);
    const auto murmur = tone(300, 0.01, 10);
    programme.samples.insert(programme.samples.end(), murmur.samples.begin(), murmur.samples.end());
    programme.samples.resize(programme.samples.size() + 96'000);
    CHECK(meter(programme).value == Approx(reference(programme)).margin(0.05));
}

TEST_CASE("silence between pieces does not change what they measure", "[master]") {
    const auto piece = measure(tone(997, 0.1, 10));
    LoudnessMeter meter;
    meter.add(piece);
    meter.add_silence(500);
    meter.add(piece);
    CHECK(meter.integrated().value == Approx(-23.01).margin(0.2));
}

TEST_CASE("silence alone is at the absolute gate", "[master]") {
    LoudnessMeter meter;
    meter.add_silence(1000);
    CHECK(meter.integrated().value == -70);
}

TEST_CASE("a sentence has the loudness of a programme, however short it is", "[master]") {
    CHECK(loudness(measure(tone(997, 0.1, 5))).value == Approx(-23.01).margin(0.05));
    CHECK(loudness(measure(tone(997, 0.1, 0.2))).value == Approx(-23.01).margin(0.3));
    CHECK(loudness({}) == inaudible);
    CHECK(loudness({0.0F, 0.0F}) == inaudible);
}

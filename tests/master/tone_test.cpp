// SPDX-License-Identifier: GPL-3.0-or-later
#include "master/tone.hpp"
#include "support/listen.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>

using namespace duologue;
using namespace duologue::master;

namespace {

Pcm tone(double hz) {
    Pcm audio{22'050, 1, {}};
    for (int i = 0; i < 2 * audio.rate_hz; ++i)
        audio.samples.push_back(
            static_cast<float>(0.5 * std::sin(2 * std::numbers::pi * hz * i / audio.rate_hz)));
    return audio;
}

/// What `filter` makes of a tone.
double gain_db(void (*filter)(Pcm&), double hz) {
    auto audio = tone(hz);
    const auto before = support::rms(audio);
    filter(audio);
    return support::rms(support::part(audio, 0.5, 1.5)).value - before.value;
}

} // namespace

TEST_CASE("the high-pass takes out an offset and leaves speech as it is", "[master]") {
    CHECK(gain_db(remove_rumble, 70) == Approx(-3).margin(0.1));
    CHECK(gain_db(remove_rumble, 300) == Approx(0).margin(0.05));
    CHECK(gain_db(remove_rumble, 5'000) == Approx(0).margin(0.01));
    Pcm offset{24'000, 1, std::vector<float>(24'000, 0.1F)};
    remove_rumble(offset);
    CHECK(std::abs(offset.samples.back()) < 1e-4);
}

TEST_CASE("softening takes 3 dB of what lies above the vowels, half of it at 3 kHz", "[master]") {
    CHECK(gain_db(soften, 70) == Approx(-3).margin(0.1));
    CHECK(gain_db(soften, 500) == Approx(0).margin(0.05));
    CHECK(gain_db(soften, 1'500) == Approx(-0.2).margin(0.1));
    CHECK(gain_db(soften, 3'000) == Approx(-1.5).margin(0.1));
    CHECK(gain_db(soften, 6'000) == Approx(-2.9).margin(0.15));
    CHECK(gain_db(soften, 9'000) == Approx(-3).margin(0.1));
}

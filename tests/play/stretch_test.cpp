// SPDX-License-Identifier: GPL-3.0-or-later
#include "encode/packet.hpp"
#include "play/stretch.hpp"
#include "support/listen.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>

using namespace duologue;

namespace {

constexpr int rate_hz = encode::encoder_rate_hz;

/// Two seconds of a buzz at 150 Hz.
std::vector<float> buzz() {
    std::vector<float> samples(2 * rate_hz);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto phase = 2 * std::numbers::pi * 150 * static_cast<double>(i) / rate_hz;
        samples[i] = static_cast<float>(0.3 * std::sin(phase) + 0.2 * std::sin(2 * phase));
    }
    return samples;
}

Pcm stretched(double speed) {
    play::Stretch stretch;
    stretch.set_speed(speed);
    stretch.put(buzz());
    stretch.flush();
    return {rate_hz, 1, stretch.take(stretch.available())};
}

} // namespace

TEST_CASE("speed changes the length of speech and keeps its pitch", "[play]") {
    for (const double speed : {0.5, 1.0, 1.3, 2.0, 3.0}) {
        INFO(speed << " times");
        const auto audio = stretched(speed);
        CHECK(support::duration_s(audio) == Approx(2 / speed).margin(0.04));
        CHECK(support::median_pitch_hz(audio) == Approx(150).margin(3));
    }
}

TEST_CASE("what is forgotten does not come out, and the speed stays", "[play]") {
    play::Stretch stretch;
    stretch.set_speed(2);
    stretch.put(buzz());
    stretch.clear();
    CHECK(stretch.available() == 0);
    stretch.put(buzz());
    stretch.flush();
    CHECK(static_cast<double>(stretch.available()) == Approx(rate_hz).margin(rate_hz * 0.04));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "encode/packet.hpp"
#include "master/loudness.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace duologue;
using namespace duologue::encode;

namespace {

Pcm tone(std::size_t packets, int channels = 1) {
    Pcm audio{encoder_rate_hz, channels, {}};
    for (std::size_t i = 0; i < packets * packet_samples; ++i)
        for (int channel = 0; channel < channels; ++channel)
            audio.samples.push_back(static_cast<float>(
                0.3
                * std::sin(2 * std::numbers::pi * 440 * static_cast<double>(i) / encoder_rate_hz)));
    return audio;
}

} // namespace

TEST_CASE("every 20 ms make a packet, and decode in place", "[encode]") {
    const auto audio = tone(50);
    const auto packets = encode::encode(audio, {});
    CHECK(packets.size() == 50);
    const auto decoded = decode(packets, 1);
    CHECK(decoded.rate_hz == house_rate_hz);
    CHECK(decoded.frames() == 49 * 960);
    CHECK(decoded.samples[24'000] == Approx(audio.samples[12'000]).margin(0.05));
}

TEST_CASE("the same audio gives the same packets", "[encode]") {
    CHECK(encode::encode(tone(20), {}) == encode::encode(tone(20), {}));
}

TEST_CASE("two channels are encoded as two", "[encode]") {
    const Quality stereo{.channels = 2, .bits_per_second = 48'000};
    const auto decoded = decode(encode::encode(tone(50, 2), stereo), 2);
    CHECK(decoded.channels == 2);
    CHECK(decoded.samples[2 * 24'000] == Approx(decoded.samples[2 * 24'000 + 1]).margin(0.02));
}

TEST_CASE("the silent packet after speech that has come to rest is silence", "[encode]") {
    auto audio = tone(10);
    audio.samples.resize(15 * packet_samples);
    auto packets = encode::encode(audio, {});
    packets.insert(packets.end(), 50, silent_packet({}));
    const auto decoded = decode(packets, 1);
    const auto rest =
        std::ranges::subrange(decoded.samples.begin() + 15 * 960, decoded.samples.end());
    CHECK(std::abs(std::ranges::max(rest, {}, [](float x) { return std::abs(x); })) < 0.0005);
}

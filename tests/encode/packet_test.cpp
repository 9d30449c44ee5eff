// SPDX-License-Identifier: GPL-3.0-or-later
#include "encode/packet.hpp"
#include "encode/preset.hpp"
#include "support/packets.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>

using namespace duologue;
using namespace duologue::encode;
using duologue::support::encode_packets;
using duologue::support::play_packets;

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

TEST_CASE("every 20 ms make a packet, and are heard in their place", "[encode]") {
    const auto audio = tone(50);
    const auto packets = encode_packets(audio);
    CHECK(packets.size() == 50);
    const auto heard = play_packets(packets).samples;
    CHECK(heard.size() == 50 * 960 - 312);
    CHECK(heard[24'000] == Approx(audio.samples[12'000]).margin(0.05));
}

TEST_CASE("the same audio gives the same packets", "[encode]") {
    CHECK(encode_packets(tone(20)) == encode_packets(tone(20)));
}

TEST_CASE("two channels are encoded as two", "[encode]") {
    const auto heard =
        play_packets(encode_packets(tone(50, 2), {.channels = 2, .bits_per_second = 48'000}), 2)
            .samples;
    CHECK(heard[2 * 24'000] == Approx(heard[2 * 24'000 + 1]).margin(0.02));
}

TEST_CASE("a copy of an encoder or decoder goes on as the original", "[encode]") {
    const auto audio = tone(20);
    const auto packet = [&](std::size_t i) {
        return std::span(audio.samples).subspan(i * packet_samples, packet_samples);
    };
    Encoder encoder{Quality()};
    Decoder decoder(1);
    for (std::size_t i = 0; i < 10; ++i)
        static_cast<void>(decoder.decode(encoder.encode(packet(i))));
    auto other_encoder = encoder;
    auto other_decoder = decoder;
    const auto next = encoder.encode(packet(10));
    CHECK(other_encoder.encode(packet(10)) == next);
    CHECK(other_decoder.decode(next) == decoder.decode(next));
}

TEST_CASE("presets differ in cost and keep what they are told", "[encode]") {
    const auto size = [](Preset preset) {
        std::size_t bytes = 0;
        for (const auto& packet : encode_packets(tone(100), quality_of(preset, 1)))
            bytes += packet.size();
        return bytes;
    };
    CHECK(quality_of(Preset::balanced, 1).complexity < quality_of(Preset::best, 1).complexity);
    CHECK(quality_of(Preset::best, 2).channels == 2);
    // 80 kb/s for two seconds.
    CHECK(size(Preset::fast) == Approx(20'000).epsilon(0.15));
}

TEST_CASE("few bits are left to the codec that does with them", "[encode]") {
    const auto balanced = quality_of(Preset::balanced, 1);
    CHECK(at_bit_rate(balanced, 48'000).transform_only);
    CHECK_FALSE(at_bit_rate(balanced, 47'000).transform_only);
    CHECK_FALSE(at_bit_rate(quality_of(Preset::balanced, 2), 95'000).transform_only);
    CHECK_FALSE(at_bit_rate(quality_of(Preset::best, 1), 96'000).transform_only);
    CHECK(at_bit_rate(balanced, 24'000).bits_per_second == 24'000);
}

TEST_CASE("the silent packet after speech that has come to rest is silence", "[encode]") {
    auto audio = tone(10);
    audio.samples.resize(15 * packet_samples);
    auto packets = encode_packets(audio);
    packets.insert(packets.end(), 50, silent_packet({}));
    const auto heard = play_packets(packets).samples;
    for (std::size_t i = 15 * 960; i < heard.size(); ++i)
        REQUIRE(std::abs(heard[i]) < 0.0005F);
}

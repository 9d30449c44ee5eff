// SPDX-License-Identifier: GPL-3.0-or-later
#include "encode/ogg_opus.hpp"
#include "support/opus.hpp"
#include "support/packets.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace duologue;
using namespace duologue::encode;
using namespace std::chrono_literals;

namespace {

/// `count` packets of a tone.
std::vector<Packet> tone(std::size_t count, const Quality& quality) {
    Pcm audio{.rate_hz = encoder_rate_hz, .channels = quality.channels, .samples = {}};
    for (std::size_t i = 0; i < count * packet_samples; ++i)
        for (int channel = 0; channel < quality.channels; ++channel)
            audio.samples.push_back(0.3F * std::sin(static_cast<float>(i) * 0.1F));
    return support::encode_packets(audio, quality);
}

std::string stream(const std::vector<Packet>& packets, const Quality& quality, const Tags& tags) {
    const auto header = make_header(tags, quality.channels);
    auto bytes = header.bytes;
    PageWriter pages([&](std::string_view page) { bytes += page; }, header.pages);
    for (const auto& packet : packets)
        pages.add(packet);
    pages.finish(silent_packet(quality));
    return bytes;
}

} // namespace

TEST_CASE("a header keeps its size when times and gain become known", "[encode]") {
    Tags before;
    before.title = "Bees";
    // Titles of every length up to more than the padding's grain, so that none sits badly in it.
    const auto length = GENERATE(range(1, 70));
    for (int i = 0; i < 12; ++i)
        before.chapters.push_back({{}, std::string(static_cast<std::size_t>(length), 'x')});
    auto after = before;
    for (int i = 0; i < 12; ++i)
        after.chapters[static_cast<std::size_t>(i)].start = Timestamp(i * 3'601'001ms);
    for (const double loudness : {-19.0, -22.9999, -150.0}) {
        after.loudness = Lufs{loudness};
        CHECK(make_header(after, 1).bytes.size() == make_header(before, 1).bytes.size());
        CHECK(make_header(after, 1).pages == make_header(before, 1).pages);
    }
}

TEST_CASE("a header in which chapters turn out to be missing keeps its size, too", "[encode]") {
    Tags before;
    for (int i = 0; i < 5; ++i)
        before.chapters.push_back({{}, std::string(100, 'x')});
    auto after = before;
    after.chapters.resize(1);
    const auto header = make_header(before, 1);
    CHECK(make_header(after, 1).bytes.size() < header.bytes.size());
    CHECK(make_header(after, 1, header.room).bytes.size() == header.bytes.size());
}

TEST_CASE("a header of many long titles takes several pages and is read whole", "[encode]") {
    Tags tags;
    for (int i = 0; i < 500; ++i)
        tags.chapters.push_back({Timestamp(i * 1s), std::string(300, 'x')});
    CHECK(make_header(tags, 1).pages > 2);
    const auto played = support::play_opus(stream(tone(3, {}), {}, tags));
    CHECK(played.values("CHAPTER499") == std::vector<std::string>{"00:08:19.000"});
    CHECK(played.values("CHAPTER499NAME") == std::vector<std::string>{std::string(300, 'x')});
    CHECK(played.audio.frames() == 3 * 960);
}

TEST_CASE("a stream plays as long as its packets say", "[encode]") {
    const auto count = GENERATE(1U, 9U, 10U, 11U, 60U, 61U, 211U);
    const auto channels = GENERATE(1, 2);
    const Quality quality{.channels = channels};
    const auto packets = tone(count, quality);
    const auto played = support::play_opus(stream(packets, quality, {}));
    CHECK(played.audio.channels == channels);
    CHECK(played.audio.frames() == count * 960);
    CHECK(played.serial_number == 0x44554f);
}

TEST_CASE("a stream plays what a decoder makes of its packets", "[encode]") {
    const Quality quality;
    const auto packets = tone(30, quality);
    const auto played = support::play_opus(stream(packets, quality, {})).audio.samples;
    const auto expected = support::play_packets(packets).samples;
    REQUIRE(played.size() > expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        REQUIRE(played[i] == Approx(expected[i]).margin(1e-4));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/parcel.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using namespace duologue::render;

TEST_CASE("an opening arrives as it was sent", "[render]") {
    const Opening sent{.offset = Frames(98'765'432'109),
                       .speech = Frames(123'456'789'012),
                       .wording = {{{0, 1, ShortFrames(0)}, {1, 4, ShortFrames(4800)}}, "hé biān"},
                       .left_out = {{1, 3, reading::Unsaid::foreign}}};
    const auto arrived = to_opening(to_bytes(sent));
    CHECK(arrived.offset == sent.offset);
    CHECK(arrived.speech == sent.speech);
    CHECK((arrived.wording == sent.wording));
    CHECK(arrived.left_out == sent.left_out);
}

TEST_CASE("a take arrives as it was sent", "[render]") {
    const Take sent{.steps = 2,
                    .clip = {{std::string("\0\xff packet", 9), ""}, {0.1F, -1.0F, 1e-30F}},
                    .energies = {0.0F, 3.14159F},
                    .true_peak = {-1.3000000000000003}};
    const auto arrived = to_take(to_bytes(sent));
    CHECK(arrived.steps == 2);
    CHECK((arrived.clip == sent.clip));
    CHECK(arrived.energies == sent.energies);
    CHECK(arrived.true_peak.value == sent.true_peak.value);
}

TEST_CASE("what is empty arrives empty", "[render]") {
    CHECK(to_opening(to_bytes(Opening{})).wording.words.empty());
    CHECK(to_take(to_bytes(Take{})).clip.packets.empty());
    CHECK(to_take(to_bytes(Take{})).clip.samples.empty());
}

TEST_CASE("bytes that were changed are no performance", "[render]") {
    const Take take{
        .steps = 2, .clip = {{"one", "two"}, {}}, .energies = {0.5F, 0.5F}, .true_peak = {-3}};
    const auto bytes = to_bytes(take);
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_THROWS_AS(to_take(bytes.substr(0, size)), std::exception);
    CHECK_THROWS_WITH(to_take(bytes + "x"), "a performance is damaged");
    auto longer = bytes;
    const std::string sizes{'\3', '\0', '\3', '\0'};
    longer[longer.find(sizes)] = '\x17';
    CHECK_THROWS_WITH(to_take(longer), "a performance is damaged");
    auto countless = bytes;
    countless[15] = '\x7f'; // the highest byte of the number of packets
    CHECK_THROWS_WITH(to_take(countless), "a performance is damaged");
    CHECK_THROWS_AS(to_opening(bytes), std::exception);
    auto fewer = take;
    fewer.energies.pop_back();
    CHECK_THROWS_WITH(to_take(to_bytes(fewer)), "a performance is damaged");
}

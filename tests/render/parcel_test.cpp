// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/perform.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using namespace duologue::render;

TEST_CASE("a performance arrives as it was sent", "[render]") {
    const Performance sent{.clip = {{std::string("\0\xff packet", 9), ""}, {0.1F, -1.0F, 1e-30F}},
                           .speech = Frames(123'456'789'012),
                           .tokens = {{0, 1, Frames(0)}, {1, 4, Frames(4800)}},
                           .energies = {0.0F, 3.14159F},
                           .true_peak = {-1.3000000000000003},
                           .warnings = {{"emoji-dropped", {"河.txt", 3, 7}, "😀 is not said"}}};
    const auto arrived = to_performance(to_bytes(sent));
    CHECK((arrived.clip == sent.clip));
    CHECK(arrived.speech == sent.speech);
    CHECK((arrived.tokens == sent.tokens));
    CHECK(arrived.energies == sent.energies);
    CHECK(arrived.true_peak.value == sent.true_peak.value);
    CHECK((arrived.warnings == sent.warnings));
}

TEST_CASE("an empty performance arrives empty", "[render]") {
    const auto arrived = to_performance(to_bytes(Performance{}));
    CHECK(arrived.clip.packets.empty());
    CHECK(arrived.clip.samples.empty());
    CHECK(arrived.speech.count() == 0);
    CHECK(arrived.tokens.empty());
    CHECK(arrived.warnings.empty());
}

TEST_CASE("energies arrive as they were sent", "[render]") {
    const std::vector<float> sent{0.0F, 1.0F / 3, 1e-12F};
    CHECK(to_energies(to_bytes(sent)) == sent);
}

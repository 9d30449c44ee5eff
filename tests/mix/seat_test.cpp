// SPDX-License-Identifier: GPL-3.0-or-later
#include "mix/seat.hpp"

#include <catch2/catch.hpp>

using duologue::Pcm;
using duologue::mix::seat;

TEST_CASE("the mean of both channels is the voice, wherever it sits", "[mix]") {
    const Pcm voice{24'000, 1, {0.5F, -0.25F}};
    const auto seated = seat(voice, -0.25);
    CHECK(seated.channels == 2);
    CHECK(seated.samples == std::vector<float>{0.625F, 0.375F, -0.3125F, -0.1875F});
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mix/layout.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using namespace duologue::mix;
using namespace std::chrono_literals;

TEST_CASE("a gap keeps the tail first, then adds silence, then leaves room for the lead", "[mix]") {
    const auto pause = gap_after(1s, 500ms);
    CHECK(pause.tail == 5);
    CHECK(pause.silence == 19);
    CHECK((pause.tail + pause.silence + lead_steps) * grid_step == Frames(500ms));
}

TEST_CASE("a short gap keeps only as much of the tail as it needs", "[mix]") {
    CHECK(gap_after(1s, 80ms).tail == 3);
    CHECK(gap_after(1s, 80ms).silence == 0);
    CHECK(gap_after(1s, 0ms).tail == 1);
}

TEST_CASE("what a packet of speech leaves empty counts as pause", "[mix]") {
    const auto pause = gap_after(1s - Frames(480), 500ms);
    CHECK((pause.tail + pause.silence + lead_steps) * grid_step == Frames(500ms));
    CHECK(clip_steps(1s - Frames(480)) == clip_steps(1s));
}

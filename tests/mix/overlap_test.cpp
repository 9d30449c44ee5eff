// SPDX-License-Identifier: GPL-3.0-or-later
#include "mix/overlap.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using namespace duologue::mix;
using namespace std::chrono_literals;

TEST_CASE("an interjection may be heard over the end of a statement", "[mix]") {
    CHECK(may_overlap("河水很深。", "嗯。"));
    CHECK(may_overlap("It is deep.", "Mm-hm."));
    CHECK(may_overlap("It is deep.", "I see."));
}

TEST_CASE("an answer waits, and so does all that is no interjection or follows one", "[mix]") {
    CHECK_FALSE(may_overlap("河水深吗？", "深。"));
    CHECK_FALSE(may_overlap("Is it deep?", "Yes."));
    CHECK_FALSE(may_overlap("河水很深。", "我们去看看。"));
    CHECK_FALSE(may_overlap("河水很深。", "真的吗？"));
    CHECK_FALSE(may_overlap("明白。", "好的。"));
}

TEST_CASE("an interjection begins 0.15 to 0.35 s before the end, but not before the last token is "
          "half over",
          "[mix]") {
    constexpr Frames end = 3s;
    for (const auto* const text : {"嗯。", "好的。", "理解。", "Right.", "Yes.", "Mm-hm."}) {
        const auto start = overlap_start(1s, end, text);
        CHECK(end - start >= 150ms);
        CHECK(end - start <= 350ms);
        CHECK(start == overlap_start(1s, end, text));
    }
    CHECK(overlap_start(1s, end, "嗯。") != overlap_start(1s, end, "好的。"));
    CHECK(overlap_start(2800ms, end, "嗯。") == Frames(2900ms));
}

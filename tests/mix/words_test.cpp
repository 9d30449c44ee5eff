// SPDX-License-Identifier: GPL-3.0-or-later
#include "mix/words.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using namespace duologue::mix;

TEST_CASE("wordings come back as they were, also words that are said before what is written before",
          "[mix]") {
    const Wording jumping{{{0, 4, ShortFrames(0)},
                           {70'000, 70'001, ShortFrames(9'600)},
                           {5, 6, ShortFrames(9'601)},
                           {5, 5, ShortFrames(9'600)},
                           {8, 300, ShortFrames(4'000'000'000)}}};
    const Wording mandarin{{{0, 1, ShortFrames(0)}, {1, 2, ShortFrames(9'600)}}, "hé biān"};
    const Wording longer{{{0, 1, ShortFrames(0)}}, "biān hé hé"};
    Words words;
    const auto first = words.add(jumping);
    const auto second = words.add(mandarin);
    const auto third = words.add(longer);
    CHECK(words.at(first) == jumping);
    CHECK(words.at(second) == mandarin);
    CHECK(words.at(third) == longer);
}

TEST_CASE("where nothing was added nothing is said", "[mix]") {
    Words words;
    CHECK(words.at(0) == Wording{});
    CHECK(words.add({}) != 0);
    CHECK(words.at(words.add({{}, "hé"})) == Wording{{}, "hé"});
    CHECK(words.at(0) == Wording{});
}

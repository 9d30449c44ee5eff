// SPDX-License-Identifier: GPL-3.0-or-later
#include "mix/pauses.hpp"

#include <catch2/catch.hpp>

using duologue::mix::between_turns;
using duologue::mix::Boundary;
using duologue::mix::Pauses;

TEST_CASE("an answer follows a question, whatever closes the question", "[mix]") {
    CHECK(between_turns("How deep is it?", "Nine metres.") == Boundary::answer);
    CHECK(between_turns("他问：“有多深？”", "九米。") == Boundary::answer);
    CHECK(between_turns("有多深?)", "九米。") == Boundary::answer);
    CHECK(between_turns("It is deep.", "Nine metres.") == Boundary::turn);
}

TEST_CASE("a new subject is heard in its opening words", "[mix]") {
    CHECK(between_turns("很深。", "接下来，我们说说桥。") == Boundary::subject);
    CHECK(between_turns("It is deep.", "Let's turn to bridges.") == Boundary::subject);
    CHECK(between_turns("深吗？", "另外，桥呢？") == Boundary::answer);
}

TEST_CASE("the heavier the boundary, the longer the pause, but answers come quickly", "[mix]") {
    const Pauses pauses;
    CHECK(pauses.at(Boundary::sentence) < pauses.at(Boundary::paragraph));
    CHECK(pauses.at(Boundary::answer) < pauses.at(Boundary::turn));
    CHECK(pauses.at(Boundary::turn) < pauses.at(Boundary::subject));
    CHECK(pauses.at(Boundary::subject) < pauses.at(Boundary::chapter));
}

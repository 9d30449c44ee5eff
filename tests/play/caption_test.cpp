// SPDX-License-Identifier: GPL-3.0-or-later
#include "play/caption.hpp"

#include <catch2/catch.hpp>

using namespace duologue;

TEST_CASE("what could steer a terminal is not printed", "[play]") {
    CHECK(play::printable("早。\033[2J\x07 ok\xC2\x9B!\xE2\x80\xAEtxt")
          == "早。\uFFFD[2J\uFFFD ok\uFFFD!\uFFFDtxt");
}

TEST_CASE("a caption names who speaks, but not the narrator", "[play]") {
    const script::Script script{.title = "t",
                                .language = "en",
                                .date = {},
                                .cast = {},
                                .chapters = {{"One", {}, {{"", {}}, {"Ada\r", {}}}}},
                                .credits = {}};
    render::Cue cue;
    cue.text = "A sentence.";
    CHECK(play::caption(script, cue) == "A sentence.");
    cue.turn = 1;
    CHECK(play::caption(script, cue) == "Ada\uFFFD: A sentence.");
}

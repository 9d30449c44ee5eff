// SPDX-License-Identifier: GPL-3.0-or-later
#include "play/caption.hpp"

#include <catch2/catch.hpp>

using namespace duologue;

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

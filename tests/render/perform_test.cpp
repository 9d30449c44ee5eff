// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/perform.hpp"

#include <catch2/catch.hpp>

#include <span>
#include <vector>

using namespace duologue;
using namespace duologue::render;
using namespace std::chrono_literals;

TEST_CASE("a worker may be silent for as long as the most patient command may take", "[render]") {
    std::vector<cast::Voice> voices(3);
    voices[1].command.emplace().timeout = 300s;
    voices[2].command.emplace().timeout = 5s;
    std::vector<Cue> cues(voices.size());
    for (std::size_t i = 0; i < cues.size(); ++i)
        cues[i].voice = &voices[i];
    CHECK(longest_silence(std::span(cues).first(1)) == 60s);
    CHECK(longest_silence(cues) == 360s);
}

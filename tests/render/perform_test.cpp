// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/perform.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using namespace duologue::render;
using namespace std::chrono_literals;

TEST_CASE("a worker may be silent for as long as the most patient command may take", "[render]") {
    const cast::Voice own;
    cast::Voice quick;
    quick.command.emplace().timeout = 5s;
    cast::Voice slow;
    slow.command.emplace().timeout = 300s;
    const auto cues = [](std::initializer_list<const cast::Voice*> voices) {
        std::vector<Cue> list;
        for (const auto* voice : voices)
            list.emplace_back().voice = voice;
        return list;
    };
    CHECK(longest_silence(cues({&own})) == 60s);
    CHECK(longest_silence(cues({&own, &slow, &quick})) == 360s);
}

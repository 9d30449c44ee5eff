// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/plan.hpp"
#include "script/read.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using namespace duologue::render;
using namespace std::chrono_literals;

namespace {

const mix::Pauses pauses{.sentence = 1ms,
                         .paragraph = 2ms,
                         .answer = 3ms,
                         .turn = 4ms,
                         .subject = 5ms,
                         .chapter = 6ms,
                         .end = 7ms};

/// A plan, and what it points to.
struct Planned {
    explicit Planned(const std::string& body)
        : script(script::parse("language: zh\ncast: 甲\ncast: 乙\n\n" + body, "a.txt").script) {
        for (const auto* const speaker : {"", "甲", "乙"})
            cast[speaker].id = std::string("voice of ") + speaker;
        cues = plan(script, cast, pauses);
    }

    [[nodiscard]] std::vector<std::int64_t> pauses_ms() const {
        std::vector<std::int64_t> list;
        for (const auto& cue : cues)
            list.push_back(cue.pause_before.count());
        return list;
    }

    script::Script script;
    cast::Cast cast;
    std::vector<Cue> cues;
};

} // namespace

TEST_CASE("a script becomes its sentences, each with its place and voice", "[render]") {
    const Planned planned("# 一\n甲: 早。你好！\n再见。\n# 二\n乙: 晚。\n");
    const auto& cues = planned.cues;
    REQUIRE(cues.size() == 4);
    CHECK(cues[0].text == "早。");
    CHECK(cues[1].text == "你好！");
    CHECK(cues[2].text == "再见。");
    CHECK(cues[2].paragraph == 1);
    CHECK(cues[2].place.line == 7);
    CHECK(cues[2].voice == &planned.cast.at("甲"));
    CHECK(cues[3].chapter == 1);
    CHECK(cues[3].turn == 0);
    CHECK(cues[3].voice == &planned.cast.at("乙"));
    CHECK(cues[3].language == reading::Language::mandarin);
}

TEST_CASE("every kind of boundary has its own pause, and the first sentence none", "[render]") {
    const Planned planned("# 一\n甲: 早。你好。\n第二段。\n乙: 对吗？\n甲: 对。\n乙: 另外，走吧。\n"
                          "# 二\n乙: 晚。\n");
    CHECK(planned.pauses_ms() == std::vector<std::int64_t>{0, 1, 2, 4, 3, 5, 6});
}

TEST_CASE("a pause of the writer takes the place of the rule's, once", "[render]") {
    const Planned planned("[pause 1.5s]\n甲: 早。你好。\n[pause 0s]\n乙: 晚。[pause 800ms] 再见。\n"
                          "# 二\n[pause 3s]\n甲: 完。\n");
    CHECK(planned.pauses_ms() == std::vector<std::int64_t>{1500, 1, 0, 800, 3000});
}

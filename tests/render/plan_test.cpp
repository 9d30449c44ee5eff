// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/plan.hpp"
#include "script/read.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <cmath>
#include <span>

using namespace duologue;
using namespace duologue::render;
using namespace std::chrono_literals;

namespace {

const mix::Pauses usual{.clause = {11ms, 11ms},
                        .interjection = {8ms, 8ms},
                        .reaction = {9ms, 9ms},
                        .sentence = {1ms, 1ms},
                        .paragraph = {2ms, 2ms},
                        .answer = {3ms, 3ms},
                        .hard_answer = {10ms, 10ms},
                        .turn = {4ms, 4ms},
                        .subject = {5ms, 5ms},
                        .chapter = {6ms, 6ms},
                        .end = {7ms, 7ms}};

/// A plan, and what it points to.
struct Planned {
    explicit Planned(const std::string& body, const mix::Pauses& pauses = usual)
        : script(script::parse("language: zh\ncast: 甲\ncast: 乙\n\n" + body, "a.txt").script) {
        for (const auto* const speaker : {"", "甲", "乙"})
            cast[speaker].id = std::string("voice of ") + speaker;
        cues = plan(script, cast, {}, pauses);
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

/// How much louder cues are together than one alone, if a character is as long as another.
double excess(std::span<const Cue> cues) {
    double power = 0;
    double length = 0;
    for (const auto& cue : cues) {
        const auto characters = static_cast<double>(cue.text.size());
        power += characters * std::pow(10, reading::loudness_in_paragraph(cue.context).value / 10);
        length += characters;
    }
    return 10 * std::log10(power / length);
}

} // namespace

TEST_CASE("a script becomes its sentences, each with its place and voice", "[render]") {
    const Planned planned("# 一\n甲: 早。你好！\n再见。\n# 二\n乙: 晚。\n");
    const auto& cues = planned.cues;
    REQUIRE(cues.size() == 4);
    CHECK(cues[0].text == "早。");
    CHECK(cues[1].text == "你好！");
    CHECK(cues[2].text == "再见。");
    CHECK(cues[2].paragraph == 1);
    CHECK(cues[2].place->line == 7);
    CHECK(cues[2].voice == &planned.cast.at("甲"));
    CHECK(cues[3].chapter == 1);
    CHECK(cues[3].turn == 0);
    CHECK(cues[3].voice == &planned.cast.at("乙"));
    CHECK(cues[3].language == reading::Language::mandarin);
}

TEST_CASE("every kind of boundary has its own pause, and the first sentence none", "[render]") {
    const Planned planned(
        "# 一\n甲: 早上好。你们好吗？\n第二段在此。\n乙: 这样对吗？\n"
        "甲: 我看对的。\n乙: 另外，走吧。\n甲: 好。我们走吧。\n# 二\n乙: 晚上好。\n");
    CHECK(planned.pauses_ms() == std::vector<std::int64_t>{0, 8, 2, 4, 3, 5, 9, 8, 6});
}

TEST_CASE("what was cut for its length goes on soon, and is a long question all the same",
          "[render]") {
    std::string clauses;
    for (int i = 0; i < 15; ++i)
        clauses += "如果明天下大雨了，";
    const Planned planned("甲: " + clauses + "谁来？\n乙: 我来。\n甲: " + clauses
                          + "我来。谁来？\n乙: 我来。\n");
    CHECK(planned.pauses_ms() == std::vector<std::int64_t>{0, 11, 10, 9, 11, 1, 3});
}

TEST_CASE("a pause of the writer takes the place of the rule's, once", "[render]") {
    const Planned planned("[pause 1.5s]\n甲: 早。你好。\n[pause 0s]\n乙: 晚。[pause 800ms] 再见。\n"
                          "# 二\n[pause 3s]\n甲: 完。\n");
    CHECK(planned.pauses_ms() == std::vector<std::int64_t>{1500, 8, 0, 800, 3000});
}

TEST_CASE("a sentence knows its place in the paragraph, the first four one by one", "[render]") {
    const Planned planned("甲: 一二。三四。五六。七八。九十。十一。\n完了。\n");
    std::vector<int> positions;
    std::vector<bool> closes;
    for (const auto& cue : planned.cues) {
        positions.push_back(cue.context.position);
        closes.push_back(cue.context.closes);
    }
    CHECK(positions == std::vector<int>{0, 1, 2, 3, 4, 4, 0});
    CHECK(closes == std::vector<bool>{false, false, false, false, false, true, true});
}

TEST_CASE("a name is new once in a chapter", "[render]") {
    const Planned planned(
        "# 一\n甲: 我用 Claude。\n乙: Claude 有 20 个。\n# 二\n甲: 又是 Claude。\n");
    REQUIRE(planned.cues.size() == 3);
    using Ranges = std::vector<reading::Range>;
    CHECK(planned.cues[0].context.first_mentions == Ranges{{3, 9}});
    CHECK(planned.cues[1].context.first_mentions == Ranges{{9, 11}});
    CHECK(planned.cues[2].context.first_mentions == Ranges{{3, 9}});
}

TEST_CASE("only with the option do interjections overlap, and they share a clip", "[render]") {
    const std::string talk = "# 一\n甲: 河水很深。\n乙: 嗯。我们走吧。\n甲: 我们一起走。\n";
    for (const auto& cue : Planned(talk).cues)
        CHECK_FALSE(cue.overlaps);
    auto pauses = usual;
    pauses.overlap = true;
    const Planned planned(talk, pauses);
    const auto clips = clips_of(planned.cues);
    REQUIRE(clips.size() == 3);
    REQUIRE(clips[0].size() == 2);
    CHECK(clips[0][0].text == "河水很深。");
    CHECK(clips[0][1].text == "嗯。");
    CHECK(clips[0][1].overlaps);
    CHECK(clips[1].size() == 1);
    CHECK(clips[2].size() == 1);
}

TEST_CASE("nothing overlaps a chapter's end, a pause of the writer, the narrator or oneself",
          "[render]") {
    auto pauses = usual;
    pauses.overlap = true;
    for (const auto* const talk :
         {"# 一\n甲: 河水很深。\n# 二\n乙: 嗯。\n", "# 一\n甲: 河水很深。\n[pause 1s]\n乙: 嗯。\n",
          "# 一\n河水很深。\n\n甲: 嗯。\n", "# 一\n甲: 河水很深。\n甲: 嗯。\n"}) {
        INFO(talk);
        const Planned planned(talk, pauses);
        CHECK(planned.cues.size() == 2);
        CHECK(clips_of(planned.cues).size() == 2);
    }
}

TEST_CASE("a paragraph is as loud as one sentence alone, whichever of its sentences is long",
          "[render]") {
    const std::string word = "很长";
    std::string clause;
    for (int i = 0; i < 40; ++i)
        clause += word;
    for (const auto& body :
         {clause + "。短。短。", "短。" + clause + "。短。", "短。短。" + clause + "。",
          std::string("一。二。三。四。五。六。七。")}) {
        const Planned planned("甲: " + body + "\n");
        CHECK(excess(planned.cues) == Approx(0).margin(0.13));
    }
    CHECK(Planned("甲: 一个人。\n").cues.front().context.makeup.value == 0);
}

TEST_CASE("six turns in exchanges are together as loud as one", "[render]") {
    const Planned planned("甲: 一。\n乙: 二。\n甲: 三三三三三三三三三三三三。\n"
                          "乙: 四四四四四四四四四四四四。\n甲: 五。\n乙: 六。\n");
    CHECK(planned.cues[2].context.exchange == 1);
    CHECK(excess(planned.cues) == Approx(0).margin(0.13));
}

TEST_CASE("six turns of one sentence in a row are counted in exchanges", "[render]") {
    const auto exchanges = [](const std::string& body) {
        std::vector<int> list;
        for (const auto& cue : Planned(body).cues)
            list.push_back(cue.context.exchange);
        return list;
    };
    CHECK(exchanges("# 一\n甲: 一。\n乙: 二。\n甲: 三。\n乙: 四。\n甲: 五。\n乙: 六。\n甲: 七。\n"
                    "# 二\n甲: 八。\n")
          == std::vector{0, 0, 1, 1, 2, 2, 0, 0});
    CHECK(exchanges("甲: 一。\n乙: 二。\n甲: 三。\n乙: 四。五。\n甲: 六。\n乙: 七。\n甲: 八。\n")
          == std::vector<int>(8));
}

TEST_CASE("a turn that is put in among turns of one sentence leaves most of them as they are",
          "[render]") {
    const auto turn = [](int number) {
        return fmt::format("{}: 这是第{}句。\n", number % 2 == 0 ? "甲" : "乙", number);
    };
    std::string before;
    for (int number = 1; number <= 200; ++number)
        before += turn(number);
    const Planned talk(before);
    const Planned edited(turn(0) + before);
    std::size_t changed = 0;
    for (std::size_t i = 0; i < talk.cues.size(); ++i)
        changed += talk.cues[i].context == edited.cues[i + 1].context ? 0U : 1U;
    CHECK(changed < 20);
}

TEST_CASE("names of speakers, of those thanked and of the lexicon are new once "
          "in a chapter",
          "[render]") {
    const auto script =
        script::parse("language: zh\ncast: 李小红\ncast: 主持人\ncredit: 编辑 = 王大山\n"
                      "\n"
                      "# 一\n主持人: 主持人请李小红。王大山和曾立人重做。李小红来了。\n"
                      "# 二\n主持人: 李小红。\n",
                      "a.txt")
            .script;
    cast::Cast cast;
    cast["李小红"];
    cast["主持人"];
    const reading::Lexicon lexicon(
        reading::split_lexicon("曾立人 = zeng1 li4 ren2\n重做 = chong2 zuo4\n", "mine"));
    const auto cues = plan(script, cast, lexicon, {});
    REQUIRE(cues.size() == 4);
    using Ranges = std::vector<reading::Range>;
    CHECK(cues[0].context.first_mentions == Ranges{{4, 7}});
    CHECK(cues[1].context.first_mentions == Ranges{{0, 3}, {4, 7}});
    CHECK(cues[2].context.first_mentions.empty());
    CHECK(cues[3].context.first_mentions == Ranges{{0, 3}});
}

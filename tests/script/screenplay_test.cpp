// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "script/read.hpp"
#include "script/text/name.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using namespace std::chrono_literals;
using duologue::script::parse;
using duologue::script::write;

namespace {

const std::string header = "title: 海 边\nlanguage: zh\ndate: 2025-01-21\n"
                           "cast: 旁白 = narrator\ncast: 主持人 = host\ncast: Ann Lee\n"
                           "credit: 编辑 = 某人\n\n";

} // namespace

TEST_CASE("a script keeps everything its writer says", "[script]") {
    const auto parsed = parse("// a comment\n" + header
                                  + "# 开始\n"
                                    "很久以前。\n"
                                    "主持人：您好。\n"
                                    "// another\n"
                                    "[pause 1.5s]\n"
                                    "Ann Lee : 你好。[pause 800ms] 再说一句。\n"
                                    "旁白: 完。\n",
                              "sea.txt");
    const auto& script = parsed.script;
    CHECK(script.title == "海 边");
    CHECK(script.date == "2025-01-21");
    REQUIRE(script.cast.size() == 3);
    CHECK(script.cast[0].name.empty());
    CHECK(script.cast[0].persona == "narrator");
    CHECK(script.cast[1].persona == "host");
    CHECK(script.cast[2].persona.empty());
    REQUIRE(script.chapters.size() == 1);
    const auto& turns = script.chapters[0].turns;
    REQUIRE(turns.size() == 4);
    CHECK(turns[0].speaker.empty());
    CHECK(turns[1].speaker == "主持人");
    REQUIRE(turns[2].paragraphs.size() == 2);
    CHECK(turns[2].paragraphs[0].pause_before == 1500ms);
    CHECK(turns[2].paragraphs[1].pause_before == 800ms);
    CHECK(turns[2].paragraphs[1].text == "再说一句。");
    CHECK(turns[2].paragraphs[1].place == Place{"sea.txt", 15, 28});
    CHECK(turns[3].speaker.empty());
    CHECK(parsed.warnings.empty());
}

TEST_CASE("a written script reads as itself and is written the same again", "[script]") {
    const auto text = header
                      + "# # 开始\n\n"
                        "旁白: 一。\n"
                        "\\# 不是章\n"
                        "\\// 不是注\n"
                        "\\主持人: 不是人\n"
                        "\\Bob Hill: 也不是\n"
                        "例如:这样\n\n"
                        "[pause 0.25s]\n"
                        "主持人: 斜\\\\线和\\[pause 1s]\n"
                        "[pause 60s]\n"
                        "\\\\Name: x\n\n"
                        "Ann Lee: #话: 题\n";
    const auto once = parse(text, "a.txt");
    CHECK(once.warnings.empty());
    CHECK(once.script.chapters[0].title == "# 开始");
    CHECK(once.script.chapters[0].turns[0].paragraphs[1].text == "# 不是章");
    CHECK(once.script.chapters[0].turns[1].paragraphs[0].text == "斜\\线和[pause 1s]");
    CHECK(once.script.chapters[0].turns[1].paragraphs[1].text == "\\Name: x");
    CHECK(write(once.script) == text);
}

TEST_CASE("a transcript that is written as a script reads without a doubt", "[script]") {
    const auto parsed =
        parse("序。\n谈船主持人:好。\n王小明:第一句\n主持人:是\n"
              "王小明:&#92;[pause 2s] Bob Hill: no\n# 谈帆\n无名的话\n完\n编辑:某人",
              "x.txt");
    const auto text = write(parsed.script);
    const auto again = parse(text, "y.txt");
    CHECK(again.warnings.empty());
    CHECK(again.script.title == "x");
    CHECK(write(again.script) == text);
    CHECK(again.script.chapters[1].turns[3].paragraphs[0].text == "\\[pause 2s] Bob Hill: no");
}

TEST_CASE("a script that cannot be written is refused", "[script]") {
    auto script = parse("Host: hi\nGuest: ho\n", "t.txt").script;
    script.title = "two\nlines";
    CHECK_THROWS_AS(write(script), Error);
    script.title = "one";
    script.chapters[0].turns[0].speaker = "a: b";
    CHECK_THROWS_AS(write(script), Error);
}

TEST_CASE("a listed cast is closed", "[script]") {
    const auto parsed =
        parse("cast: Jane Porter\n\nJane Porter: hi\nJane Poter: ho\nBob Hill: hm\n", "t.txt");
    REQUIRE(parsed.script.chapters[0].turns.size() == 1);
    CHECK(parsed.script.chapters[0].turns[0].paragraphs[2].text == "Bob Hill: hm");
    REQUIRE(parsed.warnings.size() == 2);
    CHECK(parsed.warnings[0].code == "misspelt-speaker");
    CHECK(parsed.warnings[1].code == "unlisted-speaker");
    CHECK(parsed.warnings[1].where == Place{"t.txt", 5, 1});
}

TEST_CASE("a phrase that a script without a cast takes for a speaker is told of", "[script]") {
    const auto parsed =
        parse("title: t\n\nada: a\nBob: b\nada: c\nPeople say: never\nCleo: d\n乙: e\n"
              "Narrator: e\n",
              "t.txt");
    REQUIRE(parsed.warnings.size() == 1);
    CHECK(parsed.warnings[0].code == "rare-speaker");
    CHECK(parsed.warnings[0].where == Place{"t.txt", 6, 1});
    CHECK(parsed.warnings[0].message
          == Message("\"People say\" opens only this line and is taken for a speaker",
                     "if it is not, write a backslash before People say, or list the cast in the "
                     "header"));
    CHECK(parse("cast: People say\ncast: ada\n\nada: a\nada: b\nPeople say: c\n", "t.txt")
              .warnings.empty());
    CHECK(parse("title: t\n\nada: a\nbob: b\n", "t.txt").warnings.empty());
}

TEST_CASE("a page's own header is told from a script's", "[script]") {
    CHECK_THROWS_WITH(
        parse("Title: Bees\nSource: a page\n\nHost: a\n", "t.txt"),
        "t.txt:2:1: \"Source\" is no header key; they are title, language, date, cast, "
        "credit and lexicon. Leave an empty line between the header and the first "
        "words, or take the header out to have the text read as a published "
        "transcript");
}

TEST_CASE("of warnings of one kind a thousand are listed and the others counted", "[script]") {
    std::string text = "cast: Jane Porter\n\nJane Porter: hi\n";
    for (int i = 0; i < 1200; ++i)
        text += "Jane Poter: ho\n";
    const auto warnings = parse(text, "t.txt").warnings;
    REQUIRE(warnings.size() == 1001);
    CHECK(to_string(warnings[999].where) == "t.txt:1003:1");
    CHECK(to_string(warnings[1000].where) == "t.txt:1004:1");
    CHECK(warnings[1000].message.what == "200 more of this kind, the first of them here");
}

TEST_CASE("warnings name pauses before nothing and people who say nothing", "[script]") {
    const auto parsed = parse("cast: Ann\ncast: Bob\n\nAnn: hi\n[pause 1s]\n", "t.txt");
    REQUIRE(parsed.warnings.size() == 2);
    CHECK(parsed.warnings[0].code == "silent-speaker");
    CHECK(parsed.warnings[1].code == "idle-pause");
    CHECK(parsed.warnings[1].where == Place{"t.txt", 5, 1});
}

TEST_CASE("all complaints about a script come at once, in order", "[script]") {
    try {
        (void)parse("title: a\ntitle: b\nlanguage: fr\ndate: 2025-02-30\nauthor: x\ncast: Ann\n"
                    "cast: ann\n\n# Empty\n# Next\nAnn:\n[pause soon]\n## Deep\n",
                    "t.txt");
        FAIL("nothing was refused");
    } catch (const Error& error) {
        CHECK(error.kind() == Error::Kind::input);
        std::vector<std::size_t> lines;
        for (const auto& complaint : error.complaints())
            lines.push_back(complaint.where.line);
        CHECK(lines == std::vector<std::size_t>{2, 3, 4, 5, 7, 9, 10, 11, 12, 13});
    }
}

TEST_CASE("pauses are seconds or milliseconds, a minute at most", "[script]") {
    const auto pause_of = [](const std::string& mark) {
        const auto parsed = parse("title: t\n\nAnn: a\n" + mark + "\nAnn: b\n", "t.txt");
        return parsed.script.chapters[0].turns[0].paragraphs[1].pause_before;
    };
    CHECK(pause_of("[pause 0s]") == 0ms);
    CHECK(pause_of("[Pause 1.25 s]") == 1250ms);
    CHECK(pause_of("[pause 60000ms]") == 60s);
    CHECK(pause_of("[pause 1s]\n[pause 2s]") == 3s);
    CHECK_THROWS_AS(pause_of("[pause 60.001s]"), Error);
    CHECK_THROWS_AS(pause_of("[pause 40s]\n[pause 40s]"), Error);
    CHECK_THROWS_AS(pause_of("[pause -1s]"), Error);
    CHECK_THROWS_AS(pause_of("[pause]"), Error);
    CHECK_THROWS_AS(pause_of("[pause 1s"), Error);
    CHECK_THROWS_AS(pause_of("[pause 99999999999999999999s]"), Error);
}

TEST_CASE("the narrator is called as the script's readers would", "[script]") {
    CHECK(script::display_name("", "zh") == "旁白");
    CHECK(script::display_name("", "en") == "Narrator");
    CHECK(script::display_name("Ada", "zh") == "Ada");
}

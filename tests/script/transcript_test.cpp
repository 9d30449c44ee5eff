// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "script/read.hpp"
#include "support/outline.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using duologue::script::parse;
using support::codes;
using support::outline;

using Codes = std::vector<std::string>;

TEST_CASE("a scraped page becomes chapters, turns and credits", "[script]") {
    const auto parsed = parse("某年春天,海边有一场对话。\n"
                              "文字整理:记者 : 您好。\n"
                              "李·四: 谢谢。\n"
                              "谈电池与AI记者 : 电池呢?\n"
                              "李·四: 例如:怎样回收。\n"
                              "我的看法是:先做小的。\n"
                              "谈2030年记者：还有呢?\n"
                              "李·四: 没有了。\n"
                              "来源:海边日报\n"
                              "（责任编辑：王五）",
                              "pages/sea.txt");
    CHECK(outline(parsed.script)
          == "# 引言\n"
             ": 某年春天,海边有一场对话。\n"
             "记者: 您好。\n"
             "李·四: 谢谢。\n"
             "# 谈电池与AI\n"
             "记者: 电池呢?\n"
             "李·四: 例如:怎样回收。\n"
             "李·四: 我的看法是:先做小的。\n"
             "# 谈2030年\n"
             "记者: 还有呢?\n"
             "李·四: 没有了。\n");
    CHECK(parsed.script.title == "sea");
    CHECK(parsed.script.language == "zh");
    REQUIRE(parsed.script.credits.size() == 2);
    CHECK(parsed.script.credits[0].role == "来源");
    CHECK(parsed.script.credits[0].name == "海边日报");
    CHECK(parsed.script.credits[1].role == "责任编辑");
    CHECK(codes(parsed.warnings) == Codes{"dropped-caption pages/sea.txt:2:1"});
}

TEST_CASE("an English page with Windows line ends reads the same way", "[script]") {
    const auto parsed = parse("Two people met.\r\n"
                              "HOST: Welcome.\r\n"
                              "Dr. Smith (MIT): Note: it is 10:30.\r\n"
                              "My view is: go.\r\n"
                              "The Road AheadHOST: And now?\r\n"
                              "Dr. Smith: As I told HOST: wait.\r\n"
                              "See http://example.org\r\n"
                              "HOST: Bye.\r\n"
                              "Transcript by Ann Lee",
                              "talk.txt");
    CHECK(outline(parsed.script)
          == "# Introduction\n"
             ": Two people met.\n"
             "HOST: Welcome.\n"
             "Dr. Smith: Note: it is 10:30.\n"
             "Dr. Smith: My view is: go.\n"
             "# The Road Ahead\n"
             "HOST: And now?\n"
             "Dr. Smith: As I told HOST: wait.\n"
             "Dr. Smith: See http://example.org\n"
             "HOST: Bye.\n");
    CHECK(parsed.script.language == "en");
    REQUIRE(parsed.script.credits.size() == 1);
    CHECK(parsed.script.credits[0].role == "Transcript by");
    CHECK(parsed.script.credits[0].name == "Ann Lee");
    CHECK(parsed.warnings.empty());
}

TEST_CASE("a headline that names the guest is no turn", "[script]") {
    const auto parsed = parse(
        "对话王小川：还有多远\n记者：您好。\n王小川：您好。\n记者：好。\n王小川：好。\n", "t.txt");
    CHECK(outline(parsed.script)
          == "# 引言\n: 对话王小川：还有多远\n记者: 您好。\n王小川: 您好。\n记者: 好。\n王小川: "
             "好。\n");
}

TEST_CASE("what the last speaker says is no credit, unless nothing but credits follows",
          "[script]") {
    const auto parsed =
        parse("Host: a\nAnn: b\nHost: c\nAnn: d\n我当过编辑：真的。\nText: it must be clear.\n"
              "I was impressed by: courage.\nThat is all.\nEdited by: Bob\n",
              "t.txt");
    CHECK(
        outline(parsed.script)
        == "# t\nHost: a\nAnn: b\nHost: c\nAnn: d\nAnn: 我当过编辑：真的。\n"
           "Ann: Text: it must be clear.\nAnn: I was impressed by: courage.\nAnn: That is all.\n");
    REQUIRE(parsed.script.credits.size() == 1);
    CHECK(parsed.script.credits.front().name == "Bob");
}

TEST_CASE("a byte order mark takes no column, and [Pause] makes no script of a transcript",
          "[script]") {
    CHECK_THROWS_WITH(parse("\ufefflanguage: zz\n\nAnn: a\n", "t.txt"),
                      Catch::StartsWith("t.txt:1:1"));
    CHECK(outline(parse("Ann: a\n[Pause]\nBen: b\n", "t.txt").script) == "# t\nAnn: a\nBen: b\n");
}

TEST_CASE("texts of other formats are refused by their names", "[script]") {
    CHECK_THROWS_WITH(parse("<!DOCTYPE html><p>Host: a", "t.txt"),
                      "t.txt:1:1: this is a web page (HTML); save its text, not its source");
    CHECK_THROWS_WITH(parse("{\\rtf1 Host: a}", "t.txt"),
                      "t.txt:1:1: this is a rich text file (RTF); save it as plain text in UTF-8");
    CHECK_THROWS_WITH(parse(std::string("PK\x03\x04\0", 5), "t.txt"),
                      Catch::Contains("a ZIP archive"));
}

TEST_CASE("a line of signs and thousands of namesakes do not hold the reader up", "[script]") {
    const std::string talk = "Host: a\nAnn: b\nHost: c\n";
    CHECK(parse(talk + std::string(1'000'000, '*') + "\n", "t.txt").script.cast.size() == 2);
    std::string family = "Lee: a\nLee: b\n";
    for (int i = 0; i < 20'000; ++i) {
        std::string first = "A";
        for (const auto digit : std::to_string(i))
            first += static_cast<char>(digit + 'a' - '0');
        family += first + " Lee: c\n";
    }
    CHECK_THROWS_WITH(parse(family, "t.txt"), Catch::Contains("more than 1000 speakers"));
}

TEST_CASE("texts that cannot be read say why and where", "[script]") {
    CHECK_THROWS_WITH(parse("", "t.txt"),
                      "t.txt: the file is empty; write lines such as `Name: words`");
    CHECK_THROWS_WITH(parse("\n \n", "t.txt"),
                      "t.txt: the file is empty; write lines such as `Name: words`");
    CHECK_THROWS_WITH(parse("title: t\n\n只有话\n没有人\n", "t.txt"),
                      Catch::StartsWith("t.txt: nobody speaks"));
    CHECK_THROWS_WITH(parse("主持人: 好\n嘉宾: \xe4\xb8x\n", "t.txt"),
                      Catch::StartsWith("t.txt:2:5: this is not UTF-8"));
    CHECK_THROWS_WITH(parse(std::string("Host: a\n\0", 9), "t.txt"),
                      Catch::StartsWith("t.txt: not a text: byte 9 is zero"));
    CHECK_THROWS_WITH(parse("\xff\xfeH", "t.txt"), "t.txt: this is UTF-16 text; save it as UTF-8");
    CHECK_THROWS_WITH(parse("Host: a\nHost: " + std::string(2'000'000, 'x'), "t.txt"),
                      Catch::StartsWith("t.txt:2:1: a line of 2000006 bytes"));
}

TEST_CASE("more lines or speakers than an interview has are refused", "[script]") {
    std::string lines;
    for (int i = 0; i < 200'001; ++i)
        lines += "a\n";
    CHECK_THROWS_WITH(parse(lines, "t.txt"),
                      "t.txt:200001: more than 200000 lines; split the text");
    std::string people;
    for (int i = 0; i < 1001; ++i)
        people += "Person " + std::to_string(i) + ": hi\n";
    CHECK_THROWS_WITH(parse(people, "t.txt"),
                      Catch::StartsWith("t.txt:1001:1: more than 1000 speakers"));
}

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

TEST_CASE("a speaker who opens other lines, or comes again, also speaks from inside a line",
          "[script]") {
    const auto parsed = parse("海边日报：您哪年来的？ 王小明：十年以前。那时我想：试试看。\n"
                              "海边日报：后来呢？王小明：后来就留下了。\n",
                              "t.txt");
    CHECK(outline(parsed.script)
          == "# t\n海边日报: 您哪年来的？\n王小明: 十年以前。那时我想：试试看。\n"
             "海边日报: 后来呢？\n王小明: 后来就留下了。\n");
    CHECK(codes(parsed.warnings) == Codes{"inner-turn t.txt:1:13", "inner-turn t.txt:2:10"});
}

TEST_CASE("a Chinese name that is no frequent one is one where a blank is before it", "[script]") {
    const std::string talk =
        "海边日报：您哪年来的？ 莫言：十年以前。\n海边日报：后来呢？ 莫言：留下了。\n";
    CHECK(outline(parse(talk, "t.txt").script)
          == "# t\n海边日报: 您哪年来的？\n莫言: 十年以前。\n海边日报: 后来呢？\n莫言: 留下了。\n");
    CHECK(outline(
              parse("海边日报：说了什么？莫言：没有。\n海边日报：后来呢？莫言：留下了。\n", "t.txt")
                  .script)
          == "# t\n海边日报: 说了什么？莫言：没有。\n海边日报: 后来呢？莫言：留下了。\n");
}

TEST_CASE("a page that lost all its line breaks is parted where names begin", "[script]") {
    const auto parsed =
        parse("Ann Lee: This is a talk with Jim Poe. Jim Poe: Thank you. AL: Where? JP: In "
              "Dr. Low: a village. AL: When? JP: Long ago. AL: Why? JP: Who knows? I have one "
              "rule. Rule: none.\n",
              "t.txt");
    CHECK(outline(parsed.script)
          == "# t\nAnn Lee: This is a talk with Jim Poe.\nJim Poe: Thank you.\nAnn Lee: Where?\n"
             "Jim Poe: In Dr. Low: a village.\nAnn Lee: When?\nJim Poe: Long ago.\nAnn Lee: Why?\n"
             "Jim Poe: Who knows? I have one rule. Rule: none.\n");
}

TEST_CASE("a name inside a sentence opens no turn", "[script]") {
    const std::string talk = "Host: a\nAnn Lee: As I told Host: wait.\nHost: b\n"
                             "Ann Lee: He asked me “Why?” Host: is a word.\nHost: c\n";
    CHECK(outline(parse(talk, "t.txt").script) == "# t\n" + talk);
}

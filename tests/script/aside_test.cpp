// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/read.hpp"
#include "support/outline.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using duologue::script::parse;
using support::codes;
using support::outline;

using Codes = std::vector<std::string>;

TEST_CASE("a line that is nothing but a note in brackets or an address is not said", "[script]") {
    const auto parsed =
        parse("(Held in the old hall)\nHost: Shall we stop?\n"
              "[Whereupon a short recess was taken.]\nAnn: Yes.\nAnn: Now.\n"
              "（公诉人、辩护人入庭就座。）\nhttps://example.org/talks/12\nHost: Bye.\n",
              "t.txt");
    CHECK(outline(parsed.script)
          == "# t\nHost: Shall we stop?\nAnn: Yes.\nAnn: Now.\nHost: Bye.\n");
    CHECK(codes(parsed.warnings)
          == Codes{"dropped-note t.txt:1:1", "dropped-note t.txt:3:1", "dropped-note t.txt:6:1",
                   "dropped-note t.txt:7:1"});
}

TEST_CASE("whoever speaks of themselves in brackets, asks or stands beside words is heard",
          "[script]") {
    const auto parsed = parse("Host: Well.\n(And I mean that.)\nAnn: [He] left.\n(Really?)\n"
                              "Host: 好。\n（我开个头。）\nAnn: (In French) Oui.\n(2019)\n",
                              "t.txt");
    CHECK(outline(parsed.script)
          == "# t\nHost: Well.\nHost: (And I mean that.)\nAnn: [He] left.\nAnn: (Really?)\n"
             "Host: 好。\nHost: （我开个头。）\nAnn: (In French) Oui.\nAnn: (2019)\n");
    CHECK(parsed.warnings.empty());
}

TEST_CASE("what a page has behind the conversation is left out, and its credits are kept",
          "[script]") {
    const auto parsed = parse("记者：您好。\n李四：您好。\n记者：再见。\n李四：再见\n编译：张三\n"
                              "-----END-----\n🚀 我们正在招募实习生\n校对：王五\n",
                              "t.txt");
    CHECK(outline(parsed.script) == "# t\n记者: 您好。\n李四: 您好。\n记者: 再见。\n李四: 再见\n");
    REQUIRE(parsed.script.credits.size() == 2);
    CHECK(parsed.script.credits[0].name == "张三");
    CHECK(parsed.script.credits[1].name == "王五");
    CHECK(codes(parsed.warnings) == Codes{"dropped-ending t.txt:6:1"});
}

TEST_CASE("a page that leads on to others ends the conversation, a credit among sentences does not",
          "[script]") {
    const std::string talk = "Host: Hello.\nAnn: Hello.\nHost: And?\nAnn: That is all.\n";
    const auto said = "# t\nHost: Hello.\nAnn: Hello.\nHost: And?\nAnn: That is all.\n";
    CHECK(outline(parse(talk + "Related articles\nTen masks. Buy now.\n", "t.txt").script) == said);
    CHECK(outline(parse(talk + "上一篇:她说\n下一篇:他说\n", "t.txt").script) == said);
    CHECK(outline(parse(talk + "Posted by Dennis | 9:42 PM\n3 Comments:\n", "t.txt").script)
          == said);
    CHECK(outline(parse(talk + "Photo: the sea\nIt was blue.\nThe end of it\n", "t.txt").script)
          == std::string(said) + "Ann: Photo: the sea\nAnn: It was blue.\nAnn: The end of it\n");
}

TEST_CASE("a text in which nobody has a name is the narrator's, with a warning", "[script]") {
    const auto parsed = parse("0:00\n\nWelcome to the show\n\n0:02\n\nabout the sea. Today we\n\n"
                              "0:05\n\ntalk of fish and\n\n0:07\n\nboats.\n\n0:09\n\nEnjoy.\n",
                              "t.txt");
    CHECK(outline(parsed.script)
          == "# t\n: Welcome to the show about the sea. Today we talk of fish and "
             "boats.\n: Enjoy.\n");
    CHECK(codes(parsed.warnings) == Codes{"wrapped-lines t.txt:7:1", "no-speaker t.txt"});
}

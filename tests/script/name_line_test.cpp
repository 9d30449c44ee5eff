// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "script/read.hpp"
#include "support/outline.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using duologue::script::parse;
using support::outline;

TEST_CASE("names on lines of their own open turns", "[script]") {
    CHECK(outline(parse("A talk about the sea.\n\nAnn Lee\n(00:00:00) Hello, you all.\n"
                        "Bob Poe\n(00:00:05) Hello.\n\nAnn Lee\n\n0:07\n\nWhere were you?\n"
                        "The Sea\n\nBob Poe\n(00:01:00) There.\nIt rained.\n\nThe Land\n\nAnn "
                        "Lee\n(00:02:00) Bye.\n",
                        "t.txt")
                      .script)
          == "# Introduction\n: A talk about the sea.\nAnn Lee: Hello, you all.\nBob Poe: Hello.\n"
             "Ann Lee: Where were you?\n# The Sea\nBob Poe: There.\nBob Poe: It rained.\n# The "
             "Land\nAnn Lee: Bye.\n");
}

TEST_CASE("a role behind a dash is no part of such a name", "[script]") {
    CHECK(
        outline(
            parse("Operator\n\nGood day.\n\nAnn Lee -- Chief Executive\n\nThank you.\n\n"
                  "Operator\n\nGo on.\n\nAnn Lee -- Chief Executive\n\nYes.\n\nOperator\n\nBye.\n",
                  "t.txt")
                .script)
        == "# t\nOperator: Good day.\nAnn Lee: Thank you.\nOperator: Go on.\nAnn Lee: Yes.\n"
           "Operator: Bye.\n");
}

TEST_CASE("short lines among turns with colons are no names, nor are those of a list", "[script]") {
    const std::string talk = "Host: a\nReally\nAnn: b\nReally\nHost: c\nReally\nAnn: d\nHost: e\n";
    CHECK(parse(talk, "t.txt").script.cast.size() == 2);
    CHECK(parse("Ann Lee\nBob Poe\nAnn Lee\nBob Poe\nAnn Lee\nBob Poe\n", "t.txt")
              .script.cast.empty());
}

TEST_CASE("the label before each of such names is not said", "[script]") {
    const std::string talk = "A call.\nspeaker\nOperator\nGood day, speaker.\nspeaker\nAnn Lee\n"
                             "Hello.\nspeaker\nOperator\nThanks.\nspeaker\nAnn Lee\nSure.\n"
                             "speaker\nOperator\nBye.\n";
    CHECK(outline(parse(talk, "t.txt").script)
          == "# Introduction\n: A call.\nOperator: Good day, speaker.\nAnn Lee: Hello.\n"
             "Operator: Thanks.\nAnn Lee: Sure.\nOperator: Bye.\n");
}

TEST_CASE("a firm behind a hyphen is no part of a name that has the line to itself", "[script]") {
    const std::string talk = "Operator\n\nGood day.\n\nAnn Lee - Sea and Company\n\nHello.\n\n"
                             "Operator\n\nThanks.\n\nAnn Lee - Sea and Company\n\nSure.\n\n"
                             "Operator\n\n(Operator Instructions) Bye.\n";
    CHECK(outline(parse(talk, "t.txt").script)
          == "# t\nOperator: Good day.\nAnn Lee: Hello.\nOperator: Thanks.\nAnn Lee: Sure.\n"
             "Operator: Bye.\n");
}

TEST_CASE("a title, a name and a full stop open turns where many lines begin so", "[script]") {
    const std::string talk =
        "The committee met at ten.\nThe CHAIRMAN. We are in order.\n"
        "Mrs. Hastings of Maine. Thank you, Mr. Chairman.\nThe CHAIRMAN. Mr. Poe. He is here.\n"
        "Mr. Poe went home. He was tired.\nMr. Poe. Yes.\nThe CHAIRMAN. Go on.\n";
    CHECK(outline(parse(talk, "t.txt").script)
          == "# Introduction\n: The committee met at ten.\nThe CHAIRMAN: We are in order.\n"
             "Mrs. Hastings of Maine: Thank you, Mr. Chairman.\n"
             "The CHAIRMAN: Mr. Poe. He is here.\nThe CHAIRMAN: Mr. Poe went home. He was tired.\n"
             "Mr. Poe: Yes.\nThe CHAIRMAN: Go on.\n");
}

TEST_CASE("a full stop behind a name is one where few lines begin so", "[script]") {
    const std::string talk = "Host: Who won?\nAnn: Three.\nMr. Lee. Twice.\nMr. Lee. Again.\n"
                             "Mr. Poe. Once.\nHost: Good.\nAnn: Bye.\n";
    CHECK(parse(talk, "t.txt").script.cast.size() == 2);
    CHECK(parse("It rained.\nMr. Lee. Twice.\nMr. Lee. Again.\n", "t.txt").script.cast.empty());
}

TEST_CASE("two blanks are within no name", "[script]") {
    CHECK(outline(parse("Ann: The sea.\nThe  sea. It is wide.\nBob: Yes.\n", "t.txt").script)
          == "# t\nAnn: The sea.\nAnn: The  sea. It is wide.\nBob: Yes.\n");
}

TEST_CASE("names in brackets, before a bar or before a dash open turns", "[script]") {
    const auto said = "# t\nHost: Welcome.\nAnn Lee: Hi.\nHost: And?\nHost: Well?\nAnn Lee: Yes.\n";
    for (const std::string marks :
         {"[%]: ", "[%] ", "<%> ", "【%】", "% | ", "%丨", "% — ", "**%** - ", "**%** "}) {
        const auto name = [&](const std::string& who) {
            return std::string(marks).replace(marks.find('%'), 1, who);
        };
        const auto talk = name("Host") + "Welcome.\n" + name("Ann Lee") + "Hi.\n" + name("Host")
                          + "And?\nWell?\n" + name("Ann Lee") + "Yes.\n";
        CAPTURE(marks);
        CHECK(outline(parse(talk, "t.txt").script) == said);
    }
    const auto parsed =
        parse("[Ann]: Hi.\n[Bob]: Hello.\n[Ann]: Well.\n【Bob】\n[Bob]: Yes.\n", "t.txt");
    CHECK(parsed.script.chapters[0].turns[1].paragraphs[0].place == Place{"t.txt", 2, 8});
}

TEST_CASE("headings in brackets, roles and what few lines have are no such names", "[script]") {
    const std::string talk =
        "Host: a\nAnn: b\n【Ann Lee】\nHost: c\n[Ann] d\n[Bob] e\n[Ann] f\n[Bob] g\n";
    CHECK(parse(talk, "t.txt").script.cast.size() == 2);
    const std::string call = "Ann Lee — Chief Executive\nGood day.\nBob Poe — Analyst\nHi.\n"
                             "Ann Lee — Chief Executive\nWell.\nBob Poe — Analyst\nYes.\n"
                             "Ann Lee — Chief Executive\nBye.\n";
    CHECK(
        outline(parse(call, "t.txt").script)
        == "# t\nAnn Lee: Good day.\nBob Poe: Hi.\nAnn Lee: Well.\nBob Poe: Yes.\nAnn Lee: Bye.\n");
}

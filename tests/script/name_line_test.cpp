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
    CHECK_THROWS_WITH(parse("Ann Lee\nBob Poe\nAnn Lee\nBob Poe\nAnn Lee\nBob Poe\n", "t.txt"),
                      Catch::Contains("nobody speaks"));
}

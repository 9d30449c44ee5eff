// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "verify/link.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace duologue::verify;

TEST_CASE("links of a page are those of its tags, not of its words and scripts", "[verify]") {
    CHECK(links_of("<a class=\"x\" href=\"a&amp;b\">&lt;img src=\"/etc/passwd\"&gt;</a>"
                   "<script src=\"own.js\">x = '<a href=\"no\">';</script><p>src=\"no\"</p>"
                   "<img src=\"last.png\"")
          == std::vector<std::string>{"a&b", "own.js", "last.png"});
}

TEST_CASE("a link is resolved against its document, and never leads out", "[verify]") {
    CHECK(resolve("book/a.smil", "sound/1.opus").path == "book/sound/1.opus");
    CHECK(resolve("book/a.smil", "../cover%20page.png#x").path == "cover page.png");
    CHECK(resolve("book/a.smil", "#here").path == "book/a.smil");
    CHECK(resolve("book/a.smil", "b#here").fragment == "here");
    CHECK_THROWS_AS(resolve("index.html", "../secret"), duologue::Error);
    CHECK_THROWS_AS(resolve("index.html", "/etc/passwd"), duologue::Error);
    CHECK(has_scheme("https://a.b/c"));
    CHECK(has_scheme("data:,"));
    CHECK_FALSE(has_scheme("a/b:c"));
    CHECK_FALSE(has_scheme("#a:b"));
}

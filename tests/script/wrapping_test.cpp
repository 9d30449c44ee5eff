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

TEST_CASE("lines that were broken to a width are joined to paragraphs, and told of once",
          "[script]") {
    const auto parsed = parse("An interview with Ann Lee\n"
                              "\n"
                              "Host: The quick brown fox jumps\n"
                              "over the lazy dog and then it\n"
                              "goes home to its dear well-\n"
                              "known wife, who is a fox too,\n"
                              "and waits.\n"
                              "It rains.\n"
                              "Ann Lee: Nobody knows where it\n"
                              "was born, or when. And nobody\n"
                              "asks.\n"
                              "\n"
                              "Another paragraph of hers.\n",
                              "t.txt");
    CHECK(outline(parsed.script)
          == "# Introduction\n"
             ": An interview with Ann Lee\n"
             "Host: The quick brown fox jumps over the lazy dog and then it goes home to its "
             "dear well-known wife, who is a fox too, and waits.\n"
             "Host: It rains.\n"
             "Ann Lee: Nobody knows where it was born, or when. And nobody asks.\n"
             "Ann Lee: Another paragraph of hers.\n");
    CHECK(codes(parsed.warnings) == Codes{"wrapped-lines t.txt:4:1"});
}

TEST_CASE("lines of Chinese are joined without a blank, beside Latin letters too", "[script]") {
    const auto parsed = parse("记者：您在东边的大学里学习了很多年以后,决定回到海边\n"
                              "的老家去做一名老师,还是想先在那座很大的城市 New\n"
                              "York 多住几年,然后再为自己和家里的人做一个打算呢\n"
                              "？这两件事情都不是那么容易,我们很想听听您现在\n"
                              "的看法,再听听您的朋友们这些年来对这件事情的\n"
                              "看法。\n"
                              "李四：好。\n",
                              "t.txt");
    CHECK(outline(parsed.script)
          == "# t\n"
             "记者: "
             "您在东边的大学里学习了很多年以后,决定回到海边的老家去做一名老师,"
             "还是想先在那座很大的城市"
             " New York "
             "多住几年,然后再为自己和家里的人做一个打算呢？这两件事情都不是那么容易,我们很想听听"
             "您现在的看法,再听听您的朋友们这些年来对这件事情的看法。\n"
             "李四: 好。\n");
}

TEST_CASE("headings, items of lists and names are not joined to the line before", "[script]") {
    const std::string wrapped = "Host: The quick brown fox jumps\nover the lazy dog and then it\n"
                                "goes home to where its wife,\nwho is a fox too, waits for him\n";
    const auto parsed =
        parse(wrapped + "## Two\n" + wrapped + "- a thing\n- a thing\nAnn: Yes.\n", "t.txt");
    const std::string joined = "Host: The quick brown fox jumps over the lazy dog and then it goes "
                               "home to where its wife, who is a fox too, waits for him\n";
    CHECK(outline(parsed.script)
          == "# Introduction\n" + joined + "# Two\n" + joined
                 + "Host: - a thing\nHost: - a thing\nAnn: Yes.\n");
}

TEST_CASE("a few lines that break inside sentences are left as they are", "[script]") {
    const auto parsed = parse("Ann: No.\nHost: The quick brown fox jumps\nover the lazy dog.\n"
                              "Ann: a\nHost: b\nAnn: c\nHost: d\n",
                              "t.txt");
    CHECK_THAT(outline(parsed.script),
               Catch::Contains("Host: The quick brown fox jumps\nHost: over the lazy dog.\n"));
    CHECK(parsed.warnings.empty());
}

TEST_CASE("a word of a joined paragraph knows its line and column", "[script]") {
    const auto parsed = parse("Host: The quick brown fox jumps\nover the lazy经(jīng) dog and it\n"
                              "goes home to where its wife,\nwho is a fox too, waits.\n",
                              "t.txt");
    const auto& paragraph = parsed.script.chapters.front().turns.front().paragraphs.front();
    const auto place = [&](const std::string& word) {
        return to_string(script::place_of(paragraph, paragraph.text.find(word)));
    };
    CHECK(place("The") == "t.txt:1:7");
    CHECK(place("over") == "t.txt:2:1");
    CHECK(place("lazy") == "t.txt:2:10");
    CHECK(to_string(script::place_of(paragraph, 41)) == "t.txt:2:22"); // behind the gloss
    CHECK(to_string(script::place_of(paragraph, 52)) == "t.txt:3:1");
}

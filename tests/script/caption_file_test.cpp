// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/read.hpp"
#include "support/outline.hpp"

#include <catch2/catch.hpp>

using duologue::script::parse;
using duologue::support::codes;
using duologue::support::outline;

TEST_CASE("WebVTT is what its voices say, without header, notes, times and tags", "[script]") {
    const auto [script, warnings] =
        parse("WEBVTT - The Sea\nKind: captions\n\nNOTE\nmade by hand\n\n"
              "intro\n00:01.000 --> 00:02.000 align:start\n<v Ann Lee>Hello, <i>Bob</i>, and\n\n"
              "00:02.000 --> 00:04.000\n<v Ann Lee>welcome &amp; good day.</v>\n\n"
              "1:00:04.000 --> 1:00:05.000\n<v.loud Bob Poe>Hello.\nYes.\n",
              "t.vtt");
    CHECK(outline(script)
          == "# t\nAnn Lee: Hello, Bob, and welcome & good day.\nBob Poe: Hello. Yes.\n");
    CHECK(codes(warnings) == std::vector<std::string>{"captions t.vtt:1:1"});
    const auto& turns = script.chapters.front().turns;
    CHECK(turns[0].paragraphs.front().place.line == 9);
    CHECK(turns[0].paragraphs.front().place.column == 12);
}

TEST_CASE("SubRip is what stands between its numbers and times", "[script]") {
    CHECK(outline(parse("1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}Ann: How many\r\n\r\n2\r\n"
                        "00:00:02,000 --> 00:00:03,000\r\nare there?\r\n\r\n3\r\n00:00:03,000 --> "
                        "00:00:04,000\r\nBob: 12\r\n4\r\n00:00:04,000 --> 00:00:05,000\r\n"
                        "Bob: or 13.\r\n",
                        "t.srt")
                      .script)
          == "# t\nAnn: How many are there?\nBob: 12 or 13.\n");
    CHECK(outline(parse("1\n00:00:01,000 --> 00:00:02,000\n主持人：你好，\n\n2\n00:00:02,000 --> "
                        "00:00:03,000\n主持人：欢迎。\n\n3\n00:00:03,000 --> 00:00:04,000\n"
                        "李明：谢谢。\n",
                        "t.srt")
                      .script)
          == "# t\n主持人: 你好，欢迎。\n李明: 谢谢。\n");
}

TEST_CASE("captions without names are the narrator's, a paragraph up to two quiet seconds",
          "[script]") {
    CHECK(outline(parse("WEBVTT\n\n00:00.000 --> 00:01.000\nIt rained\n\n00:01.000 --> "
                        "00:02.000\nall day.\n\n00:03.900 --> 00:05.000\nThen it stopped.\n\n"
                        "00:07.000 --> 00:08.000\nWe went out.\n",
                        "t.vtt")
                      .script)
          == "# t\n: It rained all day. Then it stopped.\n: We went out.\n");
}

TEST_CASE("rolling captions say each line once, others what they repeat", "[script]") {
    CHECK(
        outline(parse("WEBVTT\nLanguage: en\n\n00:00:00.000 --> 00:00:01.000\nit "
                      "rained<00:00:00.500><c> all</c>\n\n00:00:01.000 --> 00:00:01.010\nit rained "
                      "all\n \n\n00:00:01.010 --> 00:00:02.000\nit rained all\nday and all\n\n"
                      "00:00:02.000 --> 00:00:02.010\nday and all\n \n\n00:00:02.010 --> "
                      "00:00:03.000\nday and all\nnight\n",
                      "t.vtt")
                    .script)
        == "# t\n: it rained all day and all night\n");
    CHECK(outline(parse("WEBVTT\n\n00:00.000 --> 00:01.000\nIs it deep?\n\n00:01.000 --> "
                        "00:02.000\nNo.\n\n00:02.000 --> 00:03.000\nNo.\n\n00:03.000 --> "
                        "00:04.000\nNot here.\n",
                        "t.vtt")
                      .script)
          == "# t\n: Is it deep? No. No. Not here.\n");
}

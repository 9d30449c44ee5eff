// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/model/place_mark.hpp"
#include "script/read.hpp"
#include "support/outline.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using duologue::script::parse;
using support::codes;
using support::outline;

TEST_CASE("wide letters, invisible characters and controls are cleaned away", "[script]") {
    CHECK(outline(parse("\ufeff主持人: Ｃｌａｕｄｅ ３ 和\u200b\u2060我\x01\x7f。\n"
                        "嘉賓:\u00a0一\u00ad二&nbsp;三\u200d\ufeff。\n",
                        "t.txt")
                      .script)
          == "# t\n主持人: Claude 3 和我。\n嘉賓: 一二 三。\n");
}

TEST_CASE("letters with accents of their own are those that have them, and places stay true",
          "[script]") {
    const auto parsed = parse("Jose\u0301: Cafe\u0301 Pho\u031b\u0309.\nAnn: No.\n"
                              "Jos\u00e9: Yes.\nAnn: (mo\u0301) No. e\u0301 &bogus;\n",
                              "t.txt");
    CHECK(outline(parsed.script)
          == "# t\nJosé: Café Phở.\nAnn: No.\nJosé: Yes.\nAnn: (mó) No. é &bogus;\n");
    CHECK(parsed.script.chapters[0].turns[0].paragraphs[0].place == Place{"t.txt", 1, 8});
}

TEST_CASE("glosses and stray entities are removed and places stay true", "[script]") {
    const auto parsed = parse("\xef\xbb\xbf主持人: 經(jīng)濟(jì)和模型（mó）型(DEI)何塞(José)\n"
                              "嘉(jiā)賓: &quot;是&quot;，quot;R&amp;D quot;&#x4e2d;&nbsp;文\n"
                              "經(jīng)濟(jì)嘉賓:好\n主持人: 完\n嘉賓: The amp; then\n",
                              "t.txt");
    CHECK(outline(parsed.script)
          == "# 引言\n主持人: 經濟和模型型(DEI)何塞(José)\n"
             "嘉賓: \"是\"，\"R&D \"中 文\n"
             "# 經濟\n嘉賓: 好\n主持人: 完\n嘉賓: The amp; then\n");
    CHECK(parsed.script.chapters[0].turns[1].paragraphs[0].place == Place{"t.txt", 2, 10});
    CHECK(parsed.script.chapters[1].turns[0].paragraphs[0].place == Place{"t.txt", 3, 16});
}

TEST_CASE("a word of a language that is named before it is no gloss", "[script]") {
    const auto parsed = parse("主持人: 法语(là)和中文(fà)，英語(yǔ)課文(wén)\n", "t.txt");
    CHECK(outline(parsed.script) == "# t\n主持人: 法语(là)和中文(fà)，英語課文\n");
}

TEST_CASE("every name that HTML 4 has for a character is read, and no other", "[script]") {
    const auto parsed = parse("Ann: &euro;5, &Eacute;tienne &thetasym;, 1&emsp;2, &copy;\n"
                              "Ben: &bogus; &euro 5 copy; aliquot; caeacute; a lamp; &amp;pound;\n"
                              "Ann: Yes.\nBen: No.\n",
                              "t.txt");
    CHECK(outline(parsed.script)
          == "# t\nAnn: €5, Étienne ϑ, 1 2, ©\n"
             "Ben: &bogus; &euro 5 copy; aliquot; caé a lamp; £\nAnn: Yes.\nBen: No.\n");
}

TEST_CASE("times, notes on the stage and numbers of footnotes are not said", "[script]") {
    const auto parsed = parse("[00:00:01] Host: Welcome. [LAUGHTER] How [everyone laughs] so?\n"
                              "Ann Lee (00:00:05): Fine (laughs), at 10:30 (or 11:00) [1].\n"
                              "00:00:12.500 | Host: What [crosstalk 00:01:05] then (so to speak)?\n"
                              "张三（00:01:02）：真的（笑），没有【掌声】了（大约）。\n"
                              "Ann Lee [00:05]: [inaudible 0:07] Yes.\n",
                              "t.txt");
    CHECK(outline(parsed.script)
          == "# t\nHost: Welcome. How so?\nAnn Lee: Fine, at 10:30 (or 11:00).\n"
             "Host: What then (so to speak)?\n张三: 真的，没有了（大约）。\nAnn Lee: Yes.\n");
}

TEST_CASE("lines that are nothing but notes and times are not said", "[script]") {
    const auto parsed =
        parse("(SOUNDBITE OF MUSIC)\n0:05\nBILL LOW: From Lopez (ph).\n(upbeat music)\n"
              "1:07\nROXANNE LEE: (Laughter).\n12:30\nBILL LOW: 12:30 it was.\n"
              "PETER ROE, BYLINE:\nThanks.  (Laughter.)\nROE: (GASP) Bye.\n",
              "t.txt");
    CHECK(outline(parsed.script)
          == "# t\nBILL LOW: From Lopez.\nBILL LOW: 12:30 it was.\nROE: Thanks.\nROE: Bye.\n");
    CHECK_THAT(codes(parsed.warnings), Catch::VectorContains(std::string("empty-turn t.txt:6:1")));
}

TEST_CASE("what is said in brackets is no note on the stage", "[script]") {
    CHECK(outline(parse("Ann: I like songs (like pop music) [upbeat music] in [20] cities.[2]\n"
                        "张三: 我（开玩笑）喜欢（古典音乐）（大笑）。（音乐）\n",
                        "t.txt")
                      .script)
          == "# t\nAnn: I like songs (like pop music) in [20] cities.\n"
             "张三: 我（开玩笑）喜欢（古典音乐）。\n");
}

TEST_CASE("a time behind a name that has the line to itself stands for a colon", "[script]") {
    CHECK(outline(parse("Ann Lee  00:05\nHello.\n说话人 1 00:01:02\n你好。\nAnn Lee [0:07]\n"
                        "We met at 10:30\n",
                        "t.txt")
                      .script)
          == "# t\nAnn Lee: Hello.\n说话人 1: 你好。\nAnn Lee: We met at 10:30\n");
    CHECK(outline(parse("Ann Lee | 00:05\nHello.\nBob [00:07.500 --> 00:09.000]: Hi.\n"
                        "[0:09 - 0:12] Ann Lee: Bye.\n",
                        "t.txt")
                      .script)
          == "# t\nAnn Lee: Hello.\nBob: Hi.\nAnn Lee: Bye.\n");
}

TEST_CASE("Markdown around names and before lines is not said", "[script]") {
    const auto parsed = parse("**Host:** Welcome.\n**Ann Lee**: *Fine*: thanks.\n"
                              "- __Host:__ What now?\n> Ann Lee: 2 * 3 * 4\n",
                              "t.txt");
    CHECK(outline(parsed.script)
          == "# t\nHost: Welcome.\nAnn Lee: *Fine*: thanks.\nHost: What now?\n"
             "Ann Lee: 2 * 3 * 4\n");
}

TEST_CASE("Markdown around a name that stands apart is not said, around words it stays",
          "[script]") {
    CHECK(outline(parse("**Ann Lee** (0:05)\nHi.\n**Bob Poe** 0:07\nHello.\n**Ann Lee** 0:09\n"
                        "**Really** so.\n",
                        "t.txt")
                      .script)
          == "# t\nAnn Lee: Hi.\nBob Poe: Hello.\nAnn Lee: **Really** so.\n");
    CHECK(outline(parse("**Ann Lee**\nHi.\n__Bob__\nHello.\n**Ann Lee**\n**what is** - it?\n"
                        "**Ann Lee**\nA boat.\n__Bob__\nYes.\n",
                        "t.txt")
                      .script)
          == "# t\nAnn Lee: Hi.\nBob: Hello.\nAnn Lee: **what is** - it?\nAnn Lee: A boat.\nBob: "
             "Yes.\n");
}

TEST_CASE("brackets that Markdown escapes are brackets, and places stay true", "[script]") {
    const auto parsed =
        parse("**Host:** \\[laughs\\] Right \\[unintelligible 00:15:18.24\\] &quot;b&quot;\n"
              "\\[13:17\\]\n**Ann:** A \\[sea\\] of\\* it.\n**Host:** c\n",
              "t.txt");
    CHECK(outline(parsed.script) == "# t\nHost: Right \"b\"\nAnn: A [sea] of\\* it.\nHost: c\n");
    CHECK(script::place_of(parsed.script.chapters[0].turns[1].paragraphs[0], 8)
          == Place{"t.txt", 3, 20});
}

TEST_CASE("tags that scraping left are not said, other angles are", "[script]") {
    CHECK(
        outline(parse("<p><strong>Ann:</strong> Hello <em>you</em>.<br/></p>\nBob: x <y> < z.</P>\n"
                      "Ann: See <a href=\"http://x.org\">this</a>?!?/p>\nBob: 1/p> w/p>\n",
                      "t.txt")
                    .script)
        == "# t\nAnn: Hello you.\nBob: x <y> < z.\nAnn: See this?!?\nBob: 1/p> w/p>\n");
}

TEST_CASE("a semicolon that is left of an apostrophe's entity is taken away", "[script]") {
    CHECK(outline(parse("Ann: It';s a dog';s life; don';t.\nBob: 'a'; 'b';\n", "t.txt").script)
          == "# t\nAnn: It's a dog's life; don't.\nBob: 'a'; 'b';\n");
}

TEST_CASE("characters of Windows-1252 are read as HTML reads them", "[script]") {
    CHECK(outline(parse("Ann: don&#146;t \xc2\x93worry\xc2\x94 &#x80;5\nBen: b\n", "t.txt").script)
          == "# t\nAnn: don’t “worry” €5\nBen: b\n");
}

TEST_CASE("a word processor's line separators part the lines of a transcript", "[script]") {
    const auto parsed = parse(
        "Host: hi\u2028Ann: &quot;b&quot;\u2028Host: (mó) c\nAnn: d\u2029\u2028Host: e\n", "t.txt");
    CHECK(outline(parsed.script) == "# t\nHost: hi\nAnn: \"b\"\nHost: (mó) c\nAnn: d\nHost: e\n");
    CHECK(parsed.script.chapters[0].turns[2].paragraphs[0].place == Place{"t.txt", 1, 35});
}

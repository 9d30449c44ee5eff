// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands say of how a script is read.
#include "support/desk.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

using namespace duologue::support;
using nlohmann::json;

TEST_CASE("explain shows what is said and what decided each reading that had a choice",
          "[program][threads]") {
    const Desk desk(two_speakers
                    + "lexicon: X = ai4 ke4 si1\n\n# 一\n\n甲: 2027年在X银行。\n乙: 好。\n");
    const auto outcome = desk.call({"explain"});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.err.empty());
    CHECK_THAT(outcome.out,
               Catch::StartsWith("talk.txt:9:4  甲\n"
                                 "  2027年在X银行。\n"
                                 "  = 二零二七年在X银行。\n"
                                 "  zh: er4 ling2 er4 qi1 nian2 zai4 ai4 ke4 si1 yin2 hang2\n"
                                 "    X ai4: lexicon talk.txt:5:10\n"
                                 "    X ke4: lexicon talk.txt:5:10\n"
                                 "    X si1: lexicon talk.txt:5:10\n"
                                 "    行 hang2: word 银行 (hang2 ")
                   && Catch::Contains("\n\ntalk.txt:10:4  乙\n  好。\n  zh: hao3\n"));
}

TEST_CASE("explain --json has the same as data", "[program][threads]") {
    const Desk desk(two_speakers + "\n# 一\n\n甲: 看10%的DEI。\n");
    const auto sentences = json::parse(desk.call({"explain", "--json"}).out);
    REQUIRE(sentences.size() == 1);
    const auto& sentence = sentences[0];
    CHECK(sentence["line"] == 8);
    CHECK(sentence["column"] == 4);
    CHECK(sentence["speaker"] == "甲");
    CHECK(sentence["text"] == "看10%的DEI。");
    CHECK(sentence["normalised"] == "看百分之十的D.E.I.");
    REQUIRE(sentence["runs"].size() == 2);
    CHECK(sentence["runs"][0]["language"] == "zh");
    CHECK(sentence["runs"][0]["spoken"] == "kan4 bai3 fen1 zhi1 shi2 de5");
    CHECK(sentence["runs"][1]["spoken"] == "D.E.I");
    const auto& choices = sentence["runs"][0]["choices"];
    const auto part = std::find_if(choices.begin(), choices.end(),
                                   [](const json& c) { return c["text"] == "分"; });
    REQUIRE(part != choices.end());
    CHECK((*part)["written"] == "10%");
    CHECK((*part)["column"] == 5);
    CHECK((*part)["reading"] == "fen1");
    CHECK((*part)["candidates"][0]["reading"] == "fen1");
    CHECK((*part)["doubtful"] == false);
}

TEST_CASE("explain takes one line of the file", "[program][threads]") {
    const Desk desk(two_speakers + "\n# 一\n\n甲: 好。再见。\n乙: 对。\n");
    const auto one = run({"explain", desk.path + ":8", "--json"});
    CHECK(json::parse(one.out).size() == 2);
    CHECK(json::parse(one.out)[1]["column"] == 6);
    const auto none = run({"explain", desk.path + ":6"});
    CHECK(none.exit_code == 1);
    CHECK(none.err
          == "duologue: " + desk.path
                 + ":6: no words are spoken in this line; name one that has some\n");
}

TEST_CASE("explain of a line warns of that line only", "[program][threads]") {
    const Desk desk("主持人：您好，船長！\n船長：經(jīng)"
                    "常🙂大。\n主持人：風大嗎？🙂\n船長：大。\n");
    const auto outcome = run({"explain", desk.path + ":2"});
    CHECK_THAT(outcome.err, Catch::Contains(":2:") && !Catch::Contains(":3:"));
}

TEST_CASE("a long word of the dictionary leaves no doubt", "[program][threads]") {
    const Desk desk(two_speakers + "\n# 一\n\n甲: 他成了众矢之的。\n");
    const auto sentences = json::parse(desk.call({"explain", "--json"}).out);
    const auto& target = sentences.at(0)["runs"][0]["choices"].back();
    CHECK(target["reading"] == "di4");
    CHECK(target["candidates"][0]["reading"] == "de5");
    CHECK(target["doubtful"] == false);
}

TEST_CASE("places count the characters of the file, whatever was taken out of the line",
          "[program][threads]") {
    const Desk desk("主持人：您好，船長！\n船長：經(jīng)常&amp;很(hěn)大，朴。\n主持人：風大嗎？\n"
                    "船長：大。\n");
    const auto sentences = json::parse(run({"explain", desk.path + ":2", "--json"}).out);
    for (const auto& choice : sentences.at(0)["runs"][0]["choices"])
        if (choice["text"] == "朴")
            CHECK(choice["column"] == 25);
    CHECK(sentences.at(0)["column"] == 4);
}

TEST_CASE("the reading sheet is a whole page with pinyin over the characters",
          "[program][threads]") {
    const Desk desk(two_speakers
                    + "\n# 一 <i>\n\n甲: 绿色<script>alert(1)</script>的2027年！\n\n"
                      "乙: 我在一个人干一件事。$3.50。\n");
    const auto outcome = desk.call({"explain", "--html", (desk.folder.path() / "s.html").string()});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.out.empty());
    const auto page = desk.folder.read("s.html");
    CHECK_THAT(page, Catch::StartsWith("<!DOCTYPE html><html lang=\"zh-Hans\">"));
    CHECK_THAT(page, !Catch::Contains("<script") && !Catch::Contains("<b>talk"));
    pugi::xml_document document;
    REQUIRE(document.load_string(page.c_str(), pugi::parse_full));
    CHECK(document.select_node("//meta[@http-equiv='Content-Security-Policy']/@content")
              .attribute()
              .value()
          == std::string("default-src 'none'; style-src 'unsafe-inline'"));
    CHECK(document.select_node("//h1").node().text().get() == std::string("A <b>talk</b> & more"));
    CHECK(document.select_node("//h2").node().text().get() == std::string("一 <i>"));
    CHECK(document.select_node("//ruby[starts-with(., '绿')]/rt").node().text().get()
          == std::string("lǜ"));
    CHECK(document.select_node("//ruby[starts-with(., '2027')]/rt").node().text().get()
          == std::string("èr líng èr qī"));
    CHECK(document.select_node("//ruby[starts-with(., '$3.50')]/rt").node().text().get()
          == std::string("sān diǎn wǔ líng měi yuán"));
    CHECK(document.select_nodes("//rt[not(@lang)]").empty());
    CHECK(document.select_node("//rt[. = 'lǜ']").node().attribute("lang").value()
          == std::string("zh-Latn-pinyin"));
    for (const auto& link : document.select_nodes("//a")) {
        const std::string target = link.node().attribute("href").value();
        CHECK(document.select_nodes(("//*[@id='" + target.substr(1) + "']").c_str()).size() == 1);
    }
}

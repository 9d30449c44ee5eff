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

TEST_CASE("short lines without a full stop between turns are headings", "[script]") {
    const auto parsed = parse("两个人在海边见面。\n"
                              "01 往事:从零开始\n"
                              "记者：您好。\n"
                              "李四：您好。\n"
                              "今天天气不错。\n"
                              "\n"
                              "02 以后\n"
                              "记者：还去吗？\n"
                              "李四：去。\n",
                              "t.txt");
    CHECK(outline(parsed.script)
          == "# 引言\n: 两个人在海边见面。\n# 01 往事:从零开始\n记者: 您好。\n李四: 您好。\n"
             "李四: 今天天气不错。\n# 02 以后\n记者: 还去吗？\n李四: 去。\n");
    CHECK(codes(parsed.warnings)
          == Codes{"guessed-heading t.txt:2:1", "guessed-heading t.txt:7:1"});
}

TEST_CASE("headings that are counted need no full stop before them, nor does the first behind a "
          "colon",
          "[script]") {
    const std::string counted = "他们聊了聊。\n一、关于梦想\n记者：您好\n李四：您好\n"
                                "二、关于大学\n记者：然后呢\n李四：一、价格\n二、速度\n";
    CHECK(outline(parse(counted, "t.txt").script)
          == "# 引言\n: 他们聊了聊。\n# 一、关于梦想\n记者: 您好\n李四: 您好\n# 二、关于大学\n"
             "记者: 然后呢\n李四: 一、价格\n李四: 二、速度\n");
    const std::string led_in = "以下是实录：\n梦想\n记者：您好。\n李四：好。\n大学\n记者：好。\n";
    CHECK(outline(parse(led_in, "t.txt").script)
          == "# 引言\n: 以下是实录：\n# 梦想\n记者: 您好。\n李四: 好。\n# 大学\n记者: 好。\n");
}

TEST_CASE("signs between headings and paragraphs are no words", "[script]") {
    const std::string parted = "他们聊了聊。\n· · ·\n「梦想」\n记者：您好。\n李四：好。\n· · ·\n"
                               "「大学」\n记者：好。\n李四：好。\n第二节 以后\n记者：嗯。\n";
    CHECK(outline(parse(parted, "t.txt").script)
          == "# 引言\n: 他们聊了聊。\n: · · ·\n# 「梦想」\n记者: 您好。\n李四: 好。\n李四: · · ·\n"
             "# 「大学」\n记者: 好。\n李四: 好。\n# 第二节 以后\n记者: 嗯。\n");
}

TEST_CASE("a single short line, or one of many without a full stop, is speech", "[script]") {
    const std::string one = "Host: Hello.\nAnn: Hello.\nThank you\nHost: Bye.\n";
    CHECK(outline(parse(one, "t.txt").script)
          == "# t\nHost: Hello.\nAnn: Hello.\nAnn: Thank you\nHost: Bye.\n");
    const std::string careless =
        "Host: Hello.\nThank you\nAnn: Hello\nHost: Bye.\nThank you\nAnn: Bye\n";
    CHECK(outline(parse(careless, "t.txt").script)
          == "# t\nHost: Hello.\nHost: Thank you\nAnn: Hello\nHost: Bye.\nHost: Thank you\nAnn: "
             "Bye\n");
}

TEST_CASE("what sounds like speech without a full stop is no heading", "[script]") {
    const std::string talk =
        "Host: Hello.\nAnn: Hello.\nSo anyway\nHost: Yes.\nAnn: No.\n谢谢大家\n"
        "Host: Why?\nAnn: Well.\nI'm done\nHost: Bye.\n";
    CHECK(parse(talk, "t.txt").script.chapters.size() == 1);
}

TEST_CASE("items of a list before the next turn are speech", "[script]") {
    const std::string talk = "Host: Why?\nAnn: Three things.\n1. Price\n2. Speed\nHost: And?\n"
                             "Ann: Two more.\n1. Weight\n2. Size\nHost: Good.\n";
    CHECK(parse(talk, "t.txt").script.chapters.size() == 1);
}

TEST_CASE("questions before the turns of the only one with a name are the narrator's", "[script]") {
    const auto parsed = parse("他是谁？\n"
                              "李四：一个渔民。\n"
                              "人们叫他老李。他还在吗？在。\n"
                              "\n"
                              "他还出海吗?\n"
                              "李四：不了。\n",
                              "t.txt");
    CHECK(outline(parsed.script)
          == "# 引言\n: 他是谁？\n李四: 一个渔民。\n李四: 人们叫他老李。他还在吗？在。\n"
             ": 他还出海吗?\n李四: 不了。\n");
    CHECK(codes(parsed.warnings) == Codes{"unnamed-question t.txt:5:1"});
}

TEST_CASE("where two have names, a question without one is the last speaker's", "[script]") {
    CHECK(outline(parse("李四：我去过。\n你呢？\n记者：没有。\n李四：好。\n", "t.txt").script)
          == "# t\n李四: 我去过。\n李四: 你呢？\n记者: 没有。\n李四: 好。\n");
}

TEST_CASE("Q and A speak behind a full stop as they do behind a colon", "[script]") {
    CHECK(outline(parse("Q. When was that?\nA. In 1970. A. J. Foyt won.\nQ. Where?\n"
                        "A. J. Foyt knows.\n",
                        "t.txt")
                      .script)
          == "# t\nQ: When was that?\nA: In 1970. A. J. Foyt won.\nQ: Where?\nQ: A. J. Foyt "
             "knows.\n");
    CHECK(outline(parse("MR. LOW:  Good morning.\n\nQ    Thank you.\n\nMR. LOW:  Sure.\n\n"
                        "Q   What is it?\n",
                        "t.txt")
                      .script)
          == "# t\nMR. LOW: Good morning.\nQ: Thank you.\nMR. LOW: Sure.\nQ: What is it?\n");
    CHECK(parse("A. First\nB. Second\n", "t.txt").script.cast.empty());
}

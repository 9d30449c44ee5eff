// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/read.hpp"
#include "support/outline.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using duologue::script::parse;
using support::codes;
using support::outline;

using Codes = std::vector<std::string>;

namespace {

std::vector<std::string> names_in(const std::string& text) {
    std::vector<std::string> names;
    for (const auto& member : parse(text, "t.txt").script.cast)
        names.push_back(member.name);
    return names;
}

} // namespace

TEST_CASE("a name one edit from a frequent one is the same person", "[script]") {
    const auto parsed = parse("Host: a\nJane Porter: b\nHost: c\nJane Poter: d\nHost: e\n"
                              "Jane Porter: f\n",
                              "t.txt");
    REQUIRE(parsed.script.cast.size() == 2);
    CHECK(parsed.script.cast[1].name == "Jane Porter");
    CHECK(parsed.script.chapters[0].turns[3].speaker == "Jane Porter");
    CHECK(codes(parsed.warnings) == Codes{"misspelt-speaker t.txt:4:1"});
}

TEST_CASE("frequent names one edit apart are different people", "[script]") {
    CHECK(parse("Anna: a\nAnne: b\nAnna: c\nAnne: d\n", "t.txt").script.cast.size() == 2);
    CHECK(parse("Speaker 1: a\nSpeaker 2: b\nSpeaker 1: c\nSpeaker 1: d\n", "t.txt")
              .script.cast.size()
          == 2);
}

TEST_CASE("who is told from a frequent speaker by one character is no slip of theirs", "[script]") {
    const auto [often, once] = GENERATE(table<std::string, std::string>({
        {"观众甲", "观众乙"},
        {"记者A", "记者B"},
        {"李教授", "王教授"},
        {"王小明", "王小红"},
    }));
    std::string text;
    for (int i = 0; i < 4; ++i)
        text += "主持人: 一\n" + often + ": 二\n";
    const auto parsed = parse(text + once + ": 三\n", "t.txt");
    CHECK(parsed.script.chapters[0].turns.back().speaker == once);
    CHECK(codes(parsed.warnings) == Codes{"rare-speaker t.txt:9:1"});
    CHECK(parse(text + "主持入: 三\n", "t.txt").script.cast.size() == 2);
}

TEST_CASE("people with one family name are told apart by what stands before it", "[script]") {
    const auto cast_of = [](const std::string& text) {
        std::vector<std::string> names;
        for (const auto& member : parse(text, "t.txt").script.cast)
            names.push_back(member.name);
        return names;
    };
    using Names = std::vector<std::string>;
    CHECK(cast_of("Kai-Fu Lee: a\nHost: b\nLee: c\nHost: d\nLee: e\nBruce Lee: f\n")
          == Names{"Lee", "Host", "Bruce Lee"});
    CHECK(cast_of("Mr. Lee: a\nHost: b\nLee: c\nHost: d\nLee: e\nMrs. Lee: f\n")
          == Names{"Lee", "Host", "Mrs. Lee"});
    CHECK(cast_of("Prof. Lee: a\nHost: b\nLee: c\nHost: d\nLee: e\nDr. Lee: f\nDr. Lee: f\n")
          == Names{"Lee", "Host", "Dr. Lee"});
    CHECK(cast_of("Prof. Lee: a\nHost: b\nLee: c\nHost: d\nLee: e\nDr. Lee: f\n")
          == Names{"Lee", "Host"});
}

TEST_CASE("who is introduced with a role or a short name is called by the name alone", "[script]") {
    CHECK(
        outline(parse("Jane Doe, host: Hello, Ann.\nAnn Lee, CEO of Foo: Hi.\nJane Doe: So, Ann?\n"
                      "To you, Ann: it is so.\nAnn Lee: Fine.\n",
                      "t.txt")
                    .script)
        == "# t\nJane Doe: Hello, Ann.\nAnn Lee: Hi.\nJane Doe: So, Ann?\n"
           "Jane Doe: To you, Ann: it is so.\nAnn Lee: Fine.\n");
    CHECK(outline(parse("《海边新闻》（以下简称“NBD”）：您好。\n张三：好。\nNBD：再见。\n", "t.txt")
                      .script)
          == "# t\nNBD: 您好。\n张三: 好。\nNBD: 再见。\n");
}

TEST_CASE("two speakers who speak once each are speakers", "[script]") {
    const auto parsed = parse("主持人:你好。\n阿莫:你好呀。", "t.txt");
    CHECK(outline(parsed.script) == "# t\n主持人: 你好。\n阿莫: 你好呀。\n");
    CHECK(parsed.warnings.empty());
}

TEST_CASE("a host who has a heading before every question is found", "[script]") {
    const auto parsed = parse("谈船的未来主持人 : 问一\n王小明: 答一\n谈帆主持人 : 问二\n"
                              "王小明: 答二\n",
                              "t.txt");
    CHECK(outline(parsed.script)
          == "# 谈船的未来\n主持人: 问一\n王小明: 答一\n"
             "# 谈帆\n主持人: 问二\n王小明: 答二\n");
}

TEST_CASE("letters that end other words open no turn inside them", "[script]") {
    const auto parsed =
        parse("Q: why?\nA: so.\nQ: and?\nA: see\n方案A: 好\nsee the FAQ: none\n", "t.txt");
    CHECK(outline(parsed.script)
          == "# t\nQ: why?\nA: so.\nQ: and?\nA: see\nA: 方案A: 好\n"
             "A: see the FAQ: none\n");
}

TEST_CASE("items of a list are turns where their names come again, and else words", "[script]") {
    CHECK(outline(parse("1. Host: Why?\n2. **Ann**: So.\n3. Host: How?\n- Ann: These:\n"
                        "- Speed: it is fast.\n2. Cost: it is cheap.\n* Host: Bye.\n",
                        "t.txt")
                      .script)
          == "# t\nHost: Why?\nAnn: So.\nHost: How?\nAnn: These:\nAnn: - Speed: it is fast.\n"
             "Ann: 2. Cost: it is cheap.\nHost: Bye.\n");
}

TEST_CASE("who opens many lines is a speaker, whatever the name looks like", "[script]") {
    const std::string name = GENERATE("THE PRESIDENT", "The Verge", "GQ报道", "是枝裕和", "36氪",
                                      "《财经》", "50 Cent", "Ann \"Annie\" Lee");
    std::string text;
    for (int i = 0; i < 3; ++i)
        text += name + ": a\nQ: b\n";
    const auto parsed = parse(text, "t.txt");
    REQUIRE(parsed.script.cast.size() == 2);
    CHECK(parsed.script.cast.front().name == name);
}

TEST_CASE("names that are also words before a person are names", "[script]") {
    const std::string name = GENERATE("Young Kim", "Even Hansen");
    const auto parsed = parse(name + ": a\nHost: b\n" + name + ": c\nHost: d\n", "t.txt");
    CHECK(parsed.script.cast.front().name == name);
    CHECK(parsed.warnings.empty());
}

TEST_CASE("a phrase that opens a few lines of a conversation is speech", "[script]") {
    std::string talk;
    for (int i = 0; i < 7; ++i)
        talk += "Host: a\nAnn: b\n";
    CHECK(parse("The point is: few\nNOTE: a\nNOTE: b\nNOTE: c\n" + talk, "t.txt").script.cast.size()
          == 2);
    CHECK(parse("THE KING: a\nTHE KING: b\nTHE KING: c\n" + talk, "t.txt").script.cast.size() == 3);
}

TEST_CASE("phrases do not make two who speak once each rare", "[script]") {
    const auto parsed = parse("Q: Why?\nbees: Note:\nNote: so.\nNote: and so.\n", "t.txt");
    CHECK(outline(parsed.script)
          == "# t\nQ: Why?\nbees: Note:\nbees: Note: so.\nbees: Note: and so.\n");
    CHECK(parsed.warnings.empty());
}

TEST_CASE("a sentence that ends in a speaker's name keeps its words and opens no chapter",
          "[script]") {
    const std::string line =
        GENERATE("Only Ann: she stayed.", "还有张三：他好。", "我的朋友张三：他好。",
                 "About Ann: she writes.", "I went looking for young Ann: gone.",
                 "我很尊敬的导演张三：他好。");
    const auto parsed =
        parse("张三: 一\nAnn: b\n张三: 二\nAnn: d\n" + line + "\n张三: 三\n", "t.txt");
    CHECK(outline(parsed.script)
          == "# t\n张三: 一\nAnn: b\n张三: 二\nAnn: d\nAnn: " + line + "\n张三: 三\n");
}

TEST_CASE("names padded with a blank or pictures, numbered speakers and odd colons", "[script]") {
    CHECK(parse("张　三：一\n李四∶二\n张三：三\n李四：四\n", "t.txt").script.cast.size() == 2);
    CHECK(parse("Speaker (9): a\nSpeaker (10): b\nSpeaker (11): c\n", "t.txt").script.cast.size()
          == 3);
    CHECK(parse("张三🤦🏻: 一\n李四 👨🏻‍🦯➡️:二\n张三:三\n李四:四\n",
                "t.txt")
              .script.cast.size()
          == 2);
    CHECK(outline(parse("甲: 三∶二\n乙: 3∶2\n", "t.txt").script) == "# t\n甲: 三：二\n乙: 3∶2\n");
}

TEST_CASE("one line is enough for who holds an office or has a name like the frequent ones",
          "[script]") {
    CHECK(names_in("记者：一\n长官：二\n记者：三\n律政司司长：四\n——被告人：五\n——被告人：六\n")
          == std::vector<std::string>{"记者", "长官", "律政司司长", "被告人"});
    CHECK(names_in("MR. POE: a\nMS. LEE: b\nMR. POE: c\nTHE PRESIDENT: d\nThe Point: e\n")
          == std::vector<std::string>{"MR. POE", "MS. LEE", "THE PRESIDENT"});
    CHECK(names_in("spk00: a\nspk01: b\nspk00: c\nspk01: d\nspk00: e\nspk05: f\nspk: g\n")
          == std::vector<std::string>{"spk00", "spk01", "spk05"});
    CHECK(names_in("梁晓声：a\n主持人：b\n梁晓声3️⃣：c\n")
          == std::vector<std::string>{"梁晓声", "主持人"});
}

TEST_CASE("what a page says of time, place and attendance is nobody's turn", "[script]") {
    const std::string page = "Time & Date: 10 May\nPresent: Ann Lee\nAnn: Hello.\nBob: Hello.\n";
    CHECK(names_in(page) == std::vector<std::string>{"Ann", "Bob"});
}

TEST_CASE("the labels of a page before the conversation are nobody's names", "[script]") {
    const std::string talk = "Host: Hello.\nAnn: Hello.\nHost: Well?\nAnn: Well.\n";
    CHECK(names_in("Release Date: 22/09/2017\nTranscript ID:\n41199\n" + talk)
          == std::vector<std::string>{"Host", "Ann"});
    CHECK(names_in("主播：王五\n嘉宾：李四\n" + talk) == std::vector<std::string>{"Host", "Ann"});
    CHECK(names_in("Woman: It was dark.\nMan: Very dark!\n" + talk)
          == std::vector<std::string>{"Woman", "Man", "Host", "Ann"});
    CHECK(names_in("Bob Poe: no stop\n" + talk)
          == std::vector<std::string>{"Bob Poe", "Host", "Ann"});
}

TEST_CASE("initials and family names are those of the one whose name was written out before",
          "[script]") {
    const auto parsed =
        parse("Q: How?\nOtmar SZAF: a.\nQ: And?\nOS: b.\nQ: So?\nOS: c.\n", "t.txt");
    CHECK(outline(parsed.script)
          == "# t\nQ: How?\nOtmar SZAF: a.\nQ: And?\nOtmar SZAF: b.\nQ: So?\nOtmar SZAF: c.\n");
    CHECK(codes(parsed.warnings)
          == Codes{"shortened-speaker t.txt:4:1", "shortened-speaker t.txt:6:1"});
    CHECK(names_in("Sandra Stewart Holyoak: a.\nJames Poe: b.\nSH: c\nJP: d\nSH: e\nJP: f\n")
          == std::vector<std::string>{"Sandra Stewart Holyoak", "James Poe"});
    CHECK(names_in("记者：一\n许知远：二\n记者：三\n许：四\n记者：五\n许：六\n")
          == std::vector<std::string>{"记者", "许知远"});
}

TEST_CASE("initials of two, of nobody, or before the name are a person of their own", "[script]") {
    CHECK(names_in("Ann Lee: a\nAlf Low: b\nAL: c\nAL: d\nAnn Lee: e\nAlf Low: f\n").size() == 3);
    CHECK(names_in("AL: a\nAnn Lee: b\nAL: c\nAnn Lee: d\n").size() == 2);
    CHECK(names_in("Ann Lee: a\nEU: b\nAnn Lee: c\nEU: d\n").size() == 2);
}

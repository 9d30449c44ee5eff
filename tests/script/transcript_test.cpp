// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "script/read.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using duologue::script::parse;

namespace {

/// Chapters as `# title`, paragraphs as `speaker: words`, a line each.
std::string outline(const script::Script& script) {
    std::string text;
    for (const auto& chapter : script.chapters) {
        text += "# " + chapter.title + '\n';
        for (const auto& turn : chapter.turns)
            for (const auto& paragraph : turn.paragraphs)
                text += turn.speaker + ": " + paragraph.text + '\n';
    }
    return text;
}

std::vector<std::string> codes(const Warnings& warnings) {
    std::vector<std::string> names;
    for (const auto& warning : warnings)
        names.push_back(warning.code + " " + to_string(warning.where));
    return names;
}

using Codes = std::vector<std::string>;

} // namespace

TEST_CASE("a scraped page becomes chapters, turns and credits", "[script]") {
    const auto parsed = parse("某年春天,海边有一场对话。\n"
                              "文字整理:记者 : 您好。\n"
                              "李·四: 谢谢。\n"
                              "谈电池与AI记者 : 电池呢?\n"
                              "李·四: 例如:怎样回收。\n"
                              "我的看法是:先做小的。\n"
                              "谈2030年记者：还有呢?\n"
                              "李·四: 没有了。\n"
                              "来源:海边日报\n"
                              "（责任编辑：王五）",
                              "pages/sea.txt");
    CHECK(outline(parsed.script)
          == "# 引言\n"
             ": 某年春天,海边有一场对话。\n"
             "记者: 您好。\n"
             "李·四: 谢谢。\n"
             "# 谈电池与AI\n"
             "记者: 电池呢?\n"
             "李·四: 例如:怎样回收。\n"
             "李·四: 我的看法是:先做小的。\n"
             "# 谈2030年\n"
             "记者: 还有呢?\n"
             "李·四: 没有了。\n");
    CHECK(parsed.script.title == "sea");
    CHECK(parsed.script.language == "zh");
    REQUIRE(parsed.script.credits.size() == 2);
    CHECK(parsed.script.credits[0].role == "来源");
    CHECK(parsed.script.credits[0].name == "海边日报");
    CHECK(parsed.script.credits[1].role == "责任编辑");
    CHECK(codes(parsed.warnings) == Codes{"dropped-caption pages/sea.txt:2:1"});
}

TEST_CASE("an English page with Windows line ends reads the same way", "[script]") {
    const auto parsed = parse("Two people met.\r\n"
                              "HOST: Welcome.\r\n"
                              "Dr. Smith (MIT): Note: it is 10:30.\r\n"
                              "My view is: go.\r\n"
                              "The Road AheadHOST: And now?\r\n"
                              "Dr. Smith: As I told HOST: wait.\r\n"
                              "http://example.org\r\n"
                              "HOST: Bye.\r\n"
                              "Transcript by Ann Lee",
                              "talk.txt");
    CHECK(outline(parsed.script)
          == "# Introduction\n"
             ": Two people met.\n"
             "HOST: Welcome.\n"
             "Dr. Smith: Note: it is 10:30.\n"
             "Dr. Smith: My view is: go.\n"
             "# The Road Ahead\n"
             "HOST: And now?\n"
             "Dr. Smith: As I told HOST: wait.\n"
             "Dr. Smith: http://example.org\n"
             "HOST: Bye.\n");
    CHECK(parsed.script.language == "en");
    REQUIRE(parsed.script.credits.size() == 1);
    CHECK(parsed.script.credits[0].role == "Transcript by");
    CHECK(parsed.script.credits[0].name == "Ann Lee");
    CHECK(parsed.warnings.empty());
}

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
                              "00:00:12 Host: What [crosstalk 00:01:05] then (so to speak)?\n"
                              "张三（00:01:02）：真的（笑），没有【掌声】了（大约）。\n"
                              "Ann Lee [00:05]: [inaudible 0:07] Yes.\n",
                              "t.txt");
    CHECK(outline(parsed.script)
          == "# t\nHost: Welcome. How so?\nAnn Lee: Fine, at 10:30 (or 11:00).\n"
             "Host: What then (so to speak)?\n张三: 真的，没有了（大约）。\nAnn Lee: Yes.\n");
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
}

TEST_CASE("Markdown around names and before lines is not said", "[script]") {
    const auto parsed = parse("**Host:** Welcome.\n**Ann Lee**: *Fine*: thanks.\n"
                              "- __Host:__ What now?\n> Ann Lee: 2 * 3 * 4\n",
                              "t.txt");
    CHECK(outline(parsed.script)
          == "# t\nHost: Welcome.\nAnn Lee: *Fine*: thanks.\nHost: What now?\n"
             "Ann Lee: 2 * 3 * 4\n");
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

TEST_CASE("a headline that names the guest is no turn", "[script]") {
    const auto parsed = parse(
        "对话王小川：还有多远\n记者：您好。\n王小川：您好。\n记者：好。\n王小川：好。\n", "t.txt");
    CHECK(outline(parsed.script)
          == "# 引言\n: 对话王小川：还有多远\n记者: 您好。\n王小川: 您好。\n记者: 好。\n王小川: "
             "好。\n");
}

TEST_CASE("what the last speaker says is no credit, unless nothing but credits follows",
          "[script]") {
    const auto parsed =
        parse("Host: a\nAnn: b\nHost: c\nAnn: d\n我当过编辑：真的。\nText: it must be clear.\n"
              "I was impressed by: courage.\nThat is all.\nEdited by: Bob\n",
              "t.txt");
    CHECK(
        outline(parsed.script)
        == "# t\nHost: a\nAnn: b\nHost: c\nAnn: d\nAnn: 我当过编辑：真的。\n"
           "Ann: Text: it must be clear.\nAnn: I was impressed by: courage.\nAnn: That is all.\n");
    REQUIRE(parsed.script.credits.size() == 1);
    CHECK(parsed.script.credits.front().name == "Bob");
}

TEST_CASE("names padded with a blank, numbered speakers and odd colons", "[script]") {
    CHECK(parse("张　三：一\n李四∶二\n张三：三\n李四：四\n", "t.txt").script.cast.size() == 2);
    CHECK(parse("Speaker (9): a\nSpeaker (10): b\nSpeaker (11): c\n", "t.txt").script.cast.size()
          == 3);
    CHECK(outline(parse("甲: 三∶二\n乙: 3∶2\n", "t.txt").script) == "# t\n甲: 三：二\n乙: 3∶2\n");
}

TEST_CASE("characters of Windows-1252 are read as HTML reads them", "[script]") {
    CHECK(outline(parse("Ann: don&#146;t \xc2\x93worry\xc2\x94 &#x80;5\nBen: b\n", "t.txt").script)
          == "# t\nAnn: don’t “worry” €5\nBen: b\n");
}

TEST_CASE("a byte order mark takes no column, and [Pause] makes no script of a transcript",
          "[script]") {
    CHECK_THROWS_WITH(parse("\ufefflanguage: zz\n\nAnn: a\n", "t.txt"),
                      Catch::StartsWith("t.txt:1:1"));
    CHECK(outline(parse("Ann: a\n[Pause]\nBen: b\n", "t.txt").script) == "# t\nAnn: a\nBen: b\n");
}

TEST_CASE("a word processor's line separators part the lines of a transcript", "[script]") {
    const auto parsed = parse(
        "Host: hi\u2028Ann: &quot;b&quot;\u2028Host: (mó) c\nAnn: d\u2029\u2028Host: e\n", "t.txt");
    CHECK(outline(parsed.script) == "# t\nHost: hi\nAnn: \"b\"\nHost: (mó) c\nAnn: d\nHost: e\n");
    CHECK(parsed.script.chapters[0].turns[2].paragraphs[0].place == Place{"t.txt", 1, 35});
}

TEST_CASE("lines that break inside sentences are told of once", "[script]") {
    const std::string wrapped = "Host: The quick brown fox jumps\nover the lazy dog and then it\n"
                                "goes home to where its wife,\nwho is a fox too, waits.\n";
    const auto parsed = parse(wrapped + "Ann: Yes.\n" + wrapped + "Ann: No.\n", "t.txt");
    CHECK(codes(parsed.warnings) == Codes{"wrapped-lines t.txt:2:1"});
    CHECK(parse("Ann: No.\n" + wrapped + std::string(20, '\n')
                    + "Ann: a\nHost: b\nAnn: c\nHost: d\n" + "Ann: e\nHost: f\nAnn: g\nHost: h\n",
                "t.txt")
              .warnings.empty());
}

TEST_CASE("texts of other formats are refused by their names", "[script]") {
    CHECK_THROWS_WITH(
        parse("WEBVTT\n\n00:01.000 --> 00:02.000\nHost: a\n", "t.txt"),
        "t.txt:1:1: these are captions (WebVTT); leave only lines such as `Name: words`");
    CHECK_THROWS_WITH(
        parse("1\r\n00:00:01,000 --> 00:00:02,000\r\nHost: a\r\n", "t.txt"),
        "t.txt:1:1: these are captions (SubRip); leave only lines such as `Name: words`");
    CHECK_THROWS_WITH(parse("<!DOCTYPE html><p>Host: a", "t.txt"),
                      "t.txt:1:1: this is a web page (HTML); save its text, not its source");
    CHECK_THROWS_WITH(parse("{\\rtf1 Host: a}", "t.txt"),
                      "t.txt:1:1: this is a rich text file (RTF); save it as plain text in UTF-8");
    CHECK_THROWS_WITH(parse(std::string("PK\x03\x04\0", 5), "t.txt"),
                      Catch::Contains("a ZIP archive"));
}

TEST_CASE("a line of signs and thousands of namesakes do not hold the reader up", "[script]") {
    const std::string talk = "Host: a\nAnn: b\nHost: c\n";
    CHECK(parse(talk + std::string(1'000'000, '*') + "\n", "t.txt").script.cast.size() == 2);
    std::string family = "Lee: a\nLee: b\n";
    for (int i = 0; i < 20'000; ++i) {
        std::string first = "A";
        for (const auto digit : std::to_string(i))
            first += static_cast<char>(digit + 'a' - '0');
        family += first + " Lee: c\n";
    }
    CHECK_THROWS_WITH(parse(family, "t.txt"), Catch::Contains("more than 1000 speakers"));
}

TEST_CASE("texts that cannot be read say why and where", "[script]") {
    CHECK_THROWS_WITH(parse("", "t.txt"),
                      "t.txt: the file is empty; write lines such as `Name: words`");
    CHECK_THROWS_WITH(parse("\n \n", "t.txt"),
                      "t.txt: the file is empty; write lines such as `Name: words`");
    CHECK_THROWS_WITH(parse("只有话\n没有人\n", "t.txt"),
                      Catch::StartsWith("t.txt: nobody speaks"));
    CHECK_THROWS_WITH(parse("主持人: 好\n嘉宾: \xe4\xb8x\n", "t.txt"),
                      Catch::StartsWith("t.txt:2:5: this is not UTF-8"));
    CHECK_THROWS_WITH(parse(std::string("Host: a\n\0", 9), "t.txt"),
                      Catch::StartsWith("t.txt: not a text: byte 9 is zero"));
    CHECK_THROWS_WITH(parse("\xff\xfeH", "t.txt"), "t.txt: this is UTF-16 text; save it as UTF-8");
    CHECK_THROWS_WITH(parse("Host: a\nHost: " + std::string(2'000'000, 'x'), "t.txt"),
                      Catch::StartsWith("t.txt:2:1: a line of 2000006 bytes"));
}

TEST_CASE("more lines or speakers than an interview has are refused", "[script]") {
    std::string lines;
    for (int i = 0; i < 200'001; ++i)
        lines += "a\n";
    CHECK_THROWS_WITH(parse(lines, "t.txt"),
                      "t.txt:200001: more than 200000 lines; split the text");
    std::string people;
    for (int i = 0; i < 1001; ++i)
        people += "Person " + std::to_string(i) + ": hi\n";
    CHECK_THROWS_WITH(parse(people, "t.txt"),
                      Catch::StartsWith("t.txt:1001:1: more than 1000 speakers"));
}

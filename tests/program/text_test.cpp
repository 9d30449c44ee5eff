// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that print text: import, pinyin, voices.
#include "base/file.hpp"
#include "script/read.hpp"
#include "support/listen.hpp"
#include "support/studio.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

using namespace duologue;
using namespace duologue::support;
using nlohmann::json;

namespace {

json to_json(const script::Script& script) {
    json chapters = json::array();
    for (const auto& chapter : script.chapters) {
        json turns = json::array();
        for (const auto& [speaker, paragraphs] : chapter.turns) {
            std::string text;
            for (const auto& paragraph : paragraphs)
                text += (text.empty() ? "" : "\n") + paragraph.text;
            turns.push_back({{"speaker", speaker}, {"text", text}});
        }
        chapters.push_back({{"title", chapter.title}, {"turns", turns}});
    }
    json credits = json::array();
    for (const auto& [role, name] : script.credits)
        credits.push_back({{"role", role}, {"name", name}});
    return {{"chapters", chapters}, {"credits", credits}};
}

std::vector<std::string> lines(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> list;
    for (std::string line; std::getline(stream, line);)
        list.push_back(line);
    return list;
}

} // namespace

TEST_CASE("a transcript is imported with its chapters, turns and credits, and none of its scars",
          "[program]") {
    const auto* const name = GENERATE("beekeeper", "bridge", "lighthouse");
    const auto transcript = std::string(DUOLOGUE_TRANSCRIPTS "/") + name;
    const Folder folder;
    auto expected = json::parse(read_file(transcript + ".expected.json", SIZE_MAX));

    const auto path = (folder.path() / "script.txt").string();
    const auto outcome = run({"import", transcript + ".txt", "-o", path});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.out.empty());
    for (const auto& slip : expected["misspelt"])
        CHECK_THAT(outcome.err, Catch::Contains(slip["written"].get<std::string>())
                                    && Catch::Contains(slip["speaker"].get<std::string>())
                                    && Catch::Contains("[misspelt-speaker]"));
    expected.erase("misspelt");
    CHECK(to_json(script::read_script(path).script) == expected);
}

TEST_CASE("importing what import wrote changes nothing", "[program]") {
    const auto* const name = GENERATE("beekeeper", "bridge", "lighthouse");
    const auto first = run({"import", std::string(DUOLOGUE_TRANSCRIPTS "/") + name + ".txt"});
    const Folder folder;
    const auto second = run({"import", folder.write("script.txt", first.out).string()});
    CHECK(second.exit_code == 0);
    CHECK(second.err.empty());
    CHECK(second.out == first.out);
}

TEST_CASE("a transcript sounds like the script it is imported as", "[program]") {
    const std::string transcript = "主持人 : 您好，船長！\n船長：你好。\n主持人：今天風大嗎？\n"
                                   "船長：經(jīng)常很大。\n編輯：某人\n";
    const Studio published(transcript);
    const Studio imported(run({"import", published.script_path()}).out);
    CHECK((published.rendered().bytes("talk.opus") == imported.rendered().bytes("talk.opus")));
}

TEST_CASE("pinyin prints the readings of every line on a line, and nothing else", "[program]") {
    const auto outcome = run({"pinyin"}, "重庆的女儿，绿色。\n\nNo Han in 2025!\n一个人 ok 不是\n"
                                         "他长得很高");
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.err.empty());
    CHECK(lines(outcome.out)
          == std::vector<std::string>{"chong2 qing4 de5 nv3 er2 lv4 se4", "", "",
                                      "yi1 ge4 ren2 bu4 shi4", "ta1 zhang3 de5 hen3 gao1"});
}

TEST_CASE("pinyin --spoken prints what is heard of every line", "[program]") {
    const auto outcome = run({"pinyin", "--spoken"}, "你好，两个小孩儿。\n\n2005 年 OK\n");
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.out == "ni2 hao3 liang3 ge5 xiao3 hair2\n\ner4 ling2 ling2 wu3 nian2\n");
}

TEST_CASE("pinyin passes over the glosses of a published page", "[program]") {
    CHECK(run({"pinyin"}, "我認為(wèi)這應(yīng)對&amp;調(diào)整\n").out
          == "wo3 ren4 wei2 zhe4 ying4 dui4 tiao2 zheng3\n");
}

TEST_CASE("pinyin reads a file as it reads standard input", "[program]") {
    const Folder folder;
    const auto outcome = run({"pinyin", folder.write("a.txt", "银行\n行走\n").string()});
    CHECK(outcome.out == "yin2 hang2\nxing2 zou3\n");
    CHECK(run({"pinyin", folder.write("empty.txt", "").string()}).out.empty());
}

TEST_CASE("pinyin names the line that is not UTF-8", "[program]") {
    const Folder folder;
    const auto path = folder.write("a.txt", "好\n\xff\xfe\n").string();
    const auto outcome = run({"pinyin", path});
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.err
          == "duologue: " + path + ":2: this line is not UTF-8; save the text as UTF-8\n");
    CHECK(run({"pinyin"}, "\xff").err
          == "duologue: standard input:1: this line is not UTF-8; save the text as UTF-8\n");
}

TEST_CASE("pinyin refuses a line that is longer than a script's may be", "[program]") {
    const std::string longest(1 << 20, 'x');
    CHECK(run({"pinyin"}, "好\n" + longest).exit_code == 0);
    const auto outcome = run({"pinyin"}, "好\n" + longest + "x");
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.out == "hao3\n");
    CHECK(outcome.err
          == "duologue: standard input:2: a line of 1048577 bytes, and 1048576 are the most; "
             "break it\n");
}

TEST_CASE("voices lists at least six personas and previews each", "[program]") {
    const Folder folder;
    const auto listed = run({"voices"});
    CHECK(listed.exit_code == 0);
    std::vector<std::string> expected;
    for (const auto& line : lines(listed.out))
        expected.push_back(line.substr(0, line.find(' ')) + ".opus");
    CHECK(expected.size() >= 6);
    for (const auto* const persona : {"amodei.opus", "host.opus", "narrator.opus"})
        CHECK(std::ranges::count(expected, persona) == 1);

    const auto previewed = run({"voices", "--preview", (folder.path() / "samples").string()});
    CHECK(previewed.exit_code == 0);
    CHECK(previewed.err.empty());
    CHECK(previewed.out == listed.out);
    CHECK(folder.files("samples") == expected);
    for (const auto& file : folder.files("samples")) {
        INFO(file);
        const auto sample = play_opus(folder.read("samples/" + file)).audio;
        CHECK(duration_s(sample) > 5);
        CHECK(loudness(sample).value == Approx(-19).margin(1));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Lexicons of scripts and of the command line, in all commands.
#include "support/desk.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace duologue::support;
using nlohmann::json;

TEST_CASE("a lexicon on the command line wins over the script's, and that over what is built in",
          "[program][threads]") {
    const Desk desk(
        two_speakers
        + "lexicon: 银行 = yin1 hang1\nlexicon: 行走 = hang2 zou3\n\n甲: 银行。行走。\n");
    const auto file = desk.folder.write("mine.lexicon", "# mine\n銀行 = yin3 xing2\n").string();
    const auto other = desk.folder.write("other.lexicon", "銀行 = yin3 xing4\n").string();
    const auto spoken = [&](const std::vector<std::string>& options) {
        std::vector<std::string> arguments{"explain", "--json"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        const auto sentences = json::parse(desk.call(arguments).out);
        return sentences.at(0)["runs"][0]["spoken"].get<std::string>() + ", "
               + sentences.at(1)["runs"][0]["spoken"].get<std::string>();
    };
    CHECK(spoken({}) == "yin1 hang1, hang2 zou3");
    CHECK(spoken({"--lexicon", file}) == "yin3 xing2, hang2 zou3");
    CHECK(spoken({"--lexicon", file, "--lexicon", other}) == "yin3 xing4, hang2 zou3");
    CHECK(run({"pinyin", "--lexicon", file}, "銀行，银行\n").out == "yin3 xing2 yin3 xing2\n");
}

TEST_CASE("an entry that no voice can say stops a command, with its place", "[program][threads]") {
    const Desk desk(two_speakers + "lexicon: Zed = [[z'Ed<]]\n\n甲: 好。\n");
    const auto* const command = GENERATE("render", "explain");
    const auto outcome = desk.call({command});
    CHECK(outcome.exit_code == 1);
    CHECK_THAT(
        outcome.err,
        Catch::StartsWith("duologue: talk.txt:5:22: \"<\" is no phoneme of the English voice"));
    CHECK(desk.folder.files() == std::vector<std::string>{"talk.txt"});
}

TEST_CASE("import keeps the lexicon of a script", "[program][threads]") {
    const Desk desk(two_speakers
                    + "lexicon: C# = C sharp\nlexicon: 银行 = yin2 hang2\n\n# 一\n\n甲: 好。\n");
    const auto outcome = desk.call({"import"});
    CHECK_THAT(outcome.out,
               Catch::Contains("\nlexicon: C# = C sharp\nlexicon: 银行 = yin2 hang2\n\n# 一\n"));
    const Desk again(outcome.out);
    CHECK(again.call({"import"}).out == outcome.out);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What check finds in a script.
#include "support/desk.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>

using namespace duologue::support;
using nlohmann::json;

namespace {

json codes_and_places(const std::string& findings) {
    json list = json::array();
    for (const auto& finding : json::parse(findings))
        list.push_back({finding["code"], finding["line"], finding["column"]});
    return list;
}

} // namespace

TEST_CASE("check lists what is wrong with place, code and advice", "[program][threads]") {
    const Desk desk(
        two_speakers
        + "\n# 一\n\n甲: 他说“好（对”。\n\n乙: TRUMP 和 hrrk 来了，🙂 ok）。\n"
          "王丙: 我是谁？\n");
    const auto outcome = desk.call({"check"});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.err.empty());
    CHECK(
        outcome.out
        == "talk.txt:8:8: warning: （ is never closed; write its partner, or take it out "
           "[unbalanced-bracket]\n"
           "talk.txt:10:4: warning: TRUMP is spelled letter by letter; if it is said otherwise, "
           "add `lexicon: TRUMP = …` with a reading such as trump [spelled-word]\n"
           "talk.txt:10:12: warning: hrrk has no vowel, so that the voice may spell it; if it is "
           "said otherwise, add `lexicon: hrrk = …` with a reading such as [[phonemes]] "
           "[spelled-word]\n"
           "talk.txt:10:20: warning: no voice says 🙂 (U+1F642); write words for it if it "
           "matters "
           "[emoji-dropped]\n"
           "talk.txt:10:24: warning: ） closes what nothing has opened; write its partner, or "
           "take it out [unbalanced-bracket]\n"
           "talk.txt:11:1: warning: \"王丙:\" is read as speech; add `cast: 王丙` to the header to "
           "make "
           "it a speaker, or a backslash before the line to keep it [unlisted-speaker]\n");
}

TEST_CASE("check complains in the order of the script, however long it is", "[program][threads]") {
    std::string script = two_speakers + "\n# 一\n\n甲: TRUMP 来了。\n\n";
    const auto word = [](std::size_t i) {
        constexpr std::string_view consonants = "bcdfghjklmnpqrstvwxz";
        return std::string{'q', consonants[i / consonants.size()],
                           consonants[i % consonants.size()]};
    };
    for (std::size_t i = 0; i < 400; ++i)
        script += std::string(i % 2 == 0 ? "乙" : "甲") + ": 他说 " + word(i) + "。\n\n";
    const Desk desk(script + "甲: I would trump it.\n");
    const auto found = codes_and_places(desk.call({"check", "--json"}).out);
    auto expected = json::array({{"spelled-word", 8, 4}});
    for (int i = 0; i < 400; ++i)
        expected.push_back({"spelled-word", 10 + 2 * i, 7});
    CHECK(found == expected);
}

TEST_CASE("check, explain and render tell alike what no voice says", "[program][threads]") {
    const Desk desk(
        two_speakers
        + "\n# 一\n\n甲: 您好。好𫠄人，Привет！\n\nمرحبا\n\n乙: 🙂🙂\n\n"
          "甲: 你 Привет，\ue000好。\n");
    const std::string told =
        "talk.txt:8:8: warning: no reading is known for 𫠄 (U+2B804); write another character, or "
        "say how it is read in a lexicon [unknown-character]\n"
        "talk.txt:8:11: warning: no voice can say \"Привет\", here and at 1 more place; write it "
        "in Han or Latin letters [unspeakable]\n"
        "talk.txt:10:1: warning: no voice can say \"مرحبا\"; write it in Han or Latin letters "
        "[unspeakable]\n"
        "talk.txt:12:4: warning: no voice says \"🙂🙂\"; write words for it if it matters "
        "[emoji-dropped]\n"
        "talk.txt:14:13: warning: no voice can say \ue000 (U+E000); write it in Han or Latin "
        "letters [unspeakable]\n";
    const auto out = desk.folder.path() / "out";
    CHECK(desk.call({"check"}).out == told);
    CHECK(desk.call({"explain"}).err == told);
    for (int i = 0; i < 2; ++i) // spoken, and taken from the cache
        CHECK(desk.call({"render", "--quiet", "--out", out.string(), "--cache",
                         (desk.folder.path() / "cache").string()})
                  .err
              == told);
}

TEST_CASE("a script of which nothing can be said is an error of check and of render",
          "[program][threads]") {
    for (const std::string words : {"Привет", "𫠄𫠄。"}) {
        const Desk desk(two_speakers + "\n# 一\n\n甲: " + words + "\n");
        const auto told = "talk.txt: no voice can say anything of it; write words in Han or Latin "
                          "letters";
        const auto found = json::parse(desk.call({"check", "--json"}).out);
        CHECK(found[0]["code"] == "nothing-to-say");
        CHECK(found[0]["severity"] == "error");
        const auto out = desk.folder.path() / "out";
        const auto rendered = desk.call({"render", "--no-cache", "--out", out.string()});
        CHECK(rendered.exit_code == 1);
        CHECK(rendered.err == "duologue: " + std::string(told) + "\n");
        CHECK(!exists(out));
    }
}

TEST_CASE("check says nothing of a good script", "[program][threads]") {
    const Desk desk(
        two_speakers
        + "lexicon: 好米 = hao3 mi3\n\n# 一\n\n甲: 您好！他说：“第1) 很好（真的），2) 好米。”\n"
          "“这是引文。\n“这也是。”\n\n乙: 谢谢，AI 和 NASA 都 ok。\n");
    const auto outcome = desk.call({"check"});
    CHECK(outcome.out.empty());
    CHECK(outcome.exit_code == 0);
}

TEST_CASE("check names every error at once and exits with 1", "[program][threads]") {
    const Desk desk(
        "title: t\nlanguage: zh\ncast: 甲 = nobody\nlexicon: 银行 = yin2 hagn2\n\n甲: 好（。\n");
    const auto outcome = desk.call({"check", "--json"});
    CHECK(outcome.exit_code == 1);
    CHECK(codes_and_places(outcome.out)
          == json::parse(R"([["unknown-persona", 3, 1], ["bad-lexicon-entry", 4, 20],
                             ["unbalanced-bracket", 6, 5]])"));
    const auto lexicon = json::parse(outcome.out)[1];
    CHECK(lexicon["severity"] == "error");
    CHECK(lexicon["file"] == "talk.txt");
    CHECK(lexicon["message"] == "\"hagn2\" is no syllable of pinyin with its tone from 1 to 5");
    CHECK(lexicon["advice"] == "write such as yin2 hang2 lv4");
}

TEST_CASE("what is wrong and what to do stay apart whatever names hold", "[program][threads]") {
    const Desk desk(two_speakers + "cast: 丙; 丁\n\n甲: 您好！\n\n乙: 谢谢。\n");
    const auto silent = json::parse(desk.call({"check", "--json"}).out)[0];
    CHECK(silent["code"] == "silent-speaker");
    CHECK(silent["message"] == "丙; 丁 is in the cast but says nothing");
    CHECK(silent["advice"] == "");
}

TEST_CASE("check goes no further where the script cannot be parsed", "[program][threads]") {
    const Desk desk("title: t\ntitle: u\n\n# 空\n\n# 一\n\n甲: 好（。\n");
    const auto outcome = desk.call({"check", "--json"});
    CHECK(outcome.exit_code == 1);
    CHECK(codes_and_places(outcome.out)
          == json::parse(R"([["bad-script", 2, 1], ["empty-chapter", 4, 1]])"));
    CHECK(json::parse(run({"check", "--json", "no-such-file.txt"}).out)[0]["code"] == "bad-input");
}

TEST_CASE("check compares the voices that the cast has", "[program][threads]") {
    const Desk desk("title: t\nlanguage: zh\n\n甲: 好。\n乙: 对。\n");
    CHECK(desk.call({"check"}).out.empty());
    CHECK(desk.call({"check", "--cast", "甲=eva", "--cast", "乙=eva"}).out
          == "talk.txt:5:1: warning: 乙 sounds like 甲: both speak as eva; choose another persona "
             "in a cast line or with --cast (duologue voices lists them) [similar-voices]\n");
}

TEST_CASE("check finds voices of one variant that are less than three semitones apart",
          "[program][threads]") {
    const Desk desk("title: t\nlanguage: en\ncast: Ann = low\ncast: Ben = high\n\n"
                    "Ann: Good.\nBen: Yes.\n");
    const auto voices = (desk.folder.path() / "voices").string();
    std::filesystem::create_directory(voices);
    const auto persona = [&](const std::string& name, int pitch) {
        const auto delivery =
            "rate = 180\npitch = " + std::to_string(pitch) + "\nrange = 60\nlevel = 0.0\n";
        desk.folder.write("voices/" + name + ".toml",
                          "display_name = \"" + name
                              + "\"\ndescription = \"A guest\"\ngender = \"female\"\n"
                                "variant = \"clara\"\nlevel = 0.0\nseat = 0.0\n\n[mandarin]\n"
                              + delivery + "\n[english]\n" + delivery);
    };
    persona("low", 40);
    persona("high", 54);
    CHECK_THAT(desk.call({"check", "--voices", voices}).out,
               Catch::StartsWith("talk.txt:4:1: warning: Ben sounds like Ann: high and low are one "
                                 "variant, 2.5 semitones apart; "));
    persona("high", 57);
    CHECK(desk.call({"check", "--voices", voices}).out.empty());
}

TEST_CASE("a script's file may have a name that is not UTF-8", "[program][threads]") {
    const Folder folder;
    const auto script =
        folder
            .write("caf\xe9.txt",
                   "language: en\ncast: Ann\ncast: Ben\n\nAnn: Good 🙂.\nBen: Yes.\n")
            .string();
    const auto place = (folder.path() / "caf\ufffd.txt").string();
    CHECK(json::parse(run({"explain", "--json", script}).out).at(0)["file"] == place);
    CHECK(json::parse(run({"check", "--json", script}).out).at(0)["file"] == place);
    const auto outcome =
        run({"render", script, "--quiet", "--json", "--out", (folder.path() / "out").string()});
    CHECK(outcome.exit_code == 0);
    CHECK(
        json::parse(outcome.out)["warnings"].at(0)["where"].get<std::string>().starts_with(place));
    CHECK(std::filesystem::exists(folder.path() / "out/caf\ufffd/caf\ufffd.opus"));
}

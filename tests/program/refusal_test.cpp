// SPDX-License-Identifier: GPL-3.0-or-later
// What the program refuses, and how.
#include "base/folder_claim.hpp"
#include "support/studio.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>

using namespace duologue::support;

namespace {

const std::string plain = "language: zh\ncast: 甲\n\n甲: 你好。\n";

/// Refused with `exit_code`, a word on standard error only, nothing written.
void check_refused(const Studio& studio, const Outcome& outcome, int exit_code) {
    CHECK(outcome.exit_code == exit_code);
    CHECK(outcome.out.empty());
    CHECK_THAT(outcome.err, Catch::StartsWith("duologue: ") && Catch::EndsWith("\n"));
    CHECK(studio.folder().files("out").empty());
}

} // namespace

TEST_CASE("a text that is no script is refused by its name, with what to do", "[program]") {
    const auto [text, complaint] = GENERATE(table<std::string, std::string>({
        {"", ": "},
        {" \n\n", ": "},
        {"title: 空\ncast: 甲\n\n# 无\n", ":4:1: "},
        {"cast: 甲\n\n甲: 你\xff好\n", ":3:5: "},
        {std::string("PK\3\4\0\0\0\0\x14\0\0\0", 12), ":1:1: this is a ZIP archive"},
        {"title: 一\ntitle: 二\ncast: 甲\n\n甲: 你好。\n", ":2:1: "},
        {"cast: 甲\n\n[pause soon]\n甲: 你好。\n", ":3:1: "},
    }));
    const Studio studio(text);
    const auto outcome = studio.render();
    INFO(outcome.err);
    check_refused(studio, outcome, 1);
    CHECK_THAT(outcome.err, Catch::StartsWith("duologue: " + studio.script_path() + complaint));
    CHECK_THAT(outcome.err, Catch::Contains("; "));
}

TEST_CASE("all that is wrong with a script is said at once", "[program]") {
    const Studio studio("title: 一\nlanguage: fr\ncast: 甲\n\n[pause 90s]\n甲: 你好。\n");
    const auto outcome = studio.render();
    check_refused(studio, outcome, 1);
    CHECK_THAT(outcome.err, Catch::Contains(studio.script_path() + ":2:")
                                && Catch::Contains(studio.script_path() + ":5:"));
}

TEST_CASE("a folder and a missing file are refused by name", "[program]") {
    const Studio studio;
    const auto folder = studio.folder().path().string();
    const auto out = (studio.folder().path() / "out").string();
    const auto on_folder = run({"render", folder, "--out", out});
    check_refused(studio, on_folder, 1);
    CHECK(on_folder.err == "duologue: " + folder + ": this is a folder; name a file in it\n");
    const auto on_nothing = run({"render", folder + "/none", "--out", out});
    check_refused(studio, on_nothing, 1);
    CHECK(on_nothing.err == "duologue: " + folder + "/none: no such file; check the name\n");
    for (const auto* const command : {"import", "pinyin"})
        for (const auto& path : {folder, folder + "/none"}) {
            const auto outcome = run({command, path});
            CHECK(outcome.exit_code == 1);
            CHECK(outcome.out.empty());
            CHECK_THAT(outcome.err, Catch::StartsWith("duologue: " + path + ": "));
        }
}

TEST_CASE("what the script does not have is refused before anything is rendered", "[program]") {
    const Studio studio(plain);
    const auto [option, value, complaint] = GENERATE(table<std::string, std::string, std::string>({
        {"--chapters", "2", "there is no chapter 2; the script has 1"},
        {"--cast", "甲=nobody", "nobody"},
        {"--cast", "乙=host", "乙"},
    }));
    const auto outcome = studio.render({option, value});
    check_refused(studio, outcome, 1);
    CHECK_THAT(outcome.err, Catch::Contains(complaint));
}

TEST_CASE("an unknown persona is answered with those there are", "[program]") {
    const Studio studio(plain);
    const auto outcome = studio.render({"--cast", "甲=nobody"});
    for (const auto* const persona : {"amodei", "host", "narrator"})
        CHECK_THAT(outcome.err, Catch::Contains(persona));
}

TEST_CASE("a command line that makes no sense is refused with advice", "[program]") {
    const Studio studio(plain);
    const auto [options, advice] = GENERATE(table<std::vector<std::string>, std::string>({
        {{"--frobnicate"}, "duologue --help shows what there is"},
        {{"--cache", "/dev/null"}, "/dev/null is not a folder"},
        {{"--jobs", "0"}, "duologue --help shows what there is"},
        {{"--chapters", "0"}, "numbers from 1"},
        {{"--chapters", ""}, "numbers from 1"},
        {{"--chapters", "3-2"}, "ends before it begins"},
        {{"--format", "ogg"}, "is not opus, flac, wav or mp3"},
        {{"--pause", "turn=long"}, "write KIND=TIME"},
        {{"--cast", "甲"}, "write NAME=PERSONA"},
        {{"-o", "talk.opus"}, "--out DIR names the folder for files"},
        {{"-o", "-", "--json"}, "leave one of them out"},
        {{"-o", "-", "--format", "flac"}, "leave --format out"},
        {{"--dry-run", "--json"}, "leave -o - and --json out"},
        {{"--dry-run", "-o", "-"}, "leave -o - and --json out"},
    }));
    const auto outcome = studio.render(options);
    INFO(outcome.err);
    check_refused(studio, outcome, 2);
    CHECK_THAT(outcome.err, Catch::Contains(advice));
}

TEST_CASE("what cannot be complained of is still told by the exit code", "[program]") {
    CHECK(run_unheard({"render", "no-such-file.txt"}) == 1);
    CHECK(run_unheard({"sing"}) == 2);
}

TEST_CASE("no command, an unknown one and too many words are refused with advice", "[program]") {
    for (const auto& words : std::vector<std::vector<std::string>>{
             {}, {"sing"}, {"render"}, {"render", "a.txt", "b.txt"}, {"voices", "more"}}) {
        const auto outcome = run(words);
        CHECK(outcome.exit_code == 2);
        CHECK(outcome.out.empty());
        CHECK_THAT(outcome.err, Catch::EndsWith("; duologue --help shows what there is\n"));
    }
}

TEST_CASE("questions are answered on standard output", "[program]") {
    const auto version = run({"--version"});
    CHECK(version.exit_code == 0);
    CHECK_THAT(version.out, Catch::StartsWith("duologue "));
    const auto help = run({"render", "--help"});
    CHECK(help.exit_code == 0);
    CHECK(help.err.empty());
    for (const auto* const option : {"--out", "--cast", "--chapters", "--format", "-o", "--stereo",
                                     "--room", "--pause", "--jobs", "--quiet", "--json"})
        CHECK_THAT(help.out, Catch::Contains(option));
}

TEST_CASE("a render that is refused leaves what was there before", "[program]") {
    const Studio studio("cast: 甲\n\n甲: \xff\n");
    studio.folder().write("out/talk/talk.opus", "an earlier episode");
    studio.folder().write("out/talk/report.json", "an earlier report");
    CHECK(studio.render().exit_code == 1);
    CHECK(studio.files() == std::vector<std::string>{"report.json", "talk.opus"});
    CHECK(studio.bytes("talk.opus") == "an earlier episode");
    CHECK(studio.bytes("report.json") == "an earlier report");
}

TEST_CASE("what a killed render left is gone after the next one", "[program]") {
    const Studio studio;
    studio.folder().write("out/talk/.duologue-a1b2c3", "half");
    studio.folder().write("out/talk/chapters/.duologue-d4e5f6", "half");
    studio.folder().write("out/talk/.other", "not ours");
    const auto files = studio.rendered().files();
    CHECK(
        std::count_if(files.begin(), files.end(),
                      [](const std::string& file) { return file.find(".duologue-") != file.npos; })
        == 0);
    CHECK(std::count(files.begin(), files.end(), ".other") == 1);
}

TEST_CASE("two renders do not write in one folder at once", "[program]") {
    const Studio studio;
    studio.folder().write("out/talk/report.json", "an earlier report");
    const duologue::FolderClaim claim(studio.folder().path() / "out/talk");
    const auto outcome = studio.render();
    CHECK(outcome.exit_code == 3);
    CHECK_THAT(outcome.err, Catch::Contains("out/talk: another render is writing in this folder; "
                                            "wait for it, or choose another with --out"));
    CHECK(studio.files() == std::vector<std::string>{"report.json"});
}

TEST_CASE("a script whose captions would take the place of its chapter list is refused",
          "[program]") {
    const auto name = GENERATE(as<std::string>(), "chapters", "Chapters");
    const Studio studio(plain, name);
    const auto outcome = studio.render();
    CHECK(outcome.exit_code == 1);
    CHECK_THAT(outcome.err, Catch::Contains(fmt::format("{0}.txt: the captions {0}.vtt", name)));
    CHECK(studio.files().empty());
}

TEST_CASE("a folder that cannot be made is the machine's fault, named", "[program]") {
    const Studio studio(plain);
    const auto in_the_way = studio.folder().write("file", "").string();
    const auto outcome = run({"render", studio.script_path(), "--out", in_the_way});
    CHECK(outcome.exit_code == 3);
    CHECK(outcome.out.empty());
    CHECK(outcome.err
          == "duologue: cannot make the folder " + in_the_way + "/talk: Not a directory\n");
}

TEST_CASE("where standard streams are closed, no file that is written takes their place",
          "[program]") {
    const Studio studio(plain);
    const auto out = studio.folder().path() / "out";
    const auto outcome = run_closed({"render", studio.script_path(), "--out", out.string()});
    CHECK(outcome.exit_code == 3);
    CHECK(outcome.err == "duologue: cannot write to standard output: Bad file descriptor\n");
    CHECK(run({"verify", (out / "talk").string()}).exit_code == 0);
    CHECK(run_closed({"render", studio.script_path(), "--out", out.string(), "--quiet"}).exit_code
          == 0);
    CHECK(run({"verify", (out / "talk").string()}).exit_code == 0);
}

TEST_CASE("what cannot be printed is not taken for printed", "[program]") {
    const Studio studio(plain);
    const auto script = studio.script_path();
    for (const auto& words : std::vector<std::vector<std::string>>{{"voices"},
                                                                   {"--version"},
                                                                   {"render", "--help"},
                                                                   {"pinyin", script},
                                                                   {"import", script},
                                                                   {"render", script, "-o", "-"}}) {
        INFO(words.front());
        const auto outcome = run_on_full_disk(words);
        CHECK(outcome.exit_code == 3);
        CHECK(outcome.err
              == "duologue: cannot write to standard output: No space left on device\n");
    }
}

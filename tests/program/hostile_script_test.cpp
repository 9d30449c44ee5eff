// SPDX-License-Identifier: GPL-3.0-or-later
// Scripts and personas that were made to harm whoever renders them.
#include "support/archive.hpp"
#include "support/running.hpp"
#include "support/studio.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

using namespace duologue::support;

namespace {

namespace fs = std::filesystem;

const std::vector<std::string> fast{"--quality", "fast"};

std::string repeat(const std::string& text, std::size_t times) {
    std::string repeated;
    for (std::size_t i = 0; i < times; ++i)
        repeated += text;
    return repeated;
}

std::size_t count(std::string_view text, std::string_view what) {
    std::size_t found = 0;
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + what.size()))
        ++found;
    return found;
}

/// What stands between `begin` and `end`.
std::string between(const std::string& text, const std::string& begin, const std::string& end) {
    const auto from = text.find(begin);
    REQUIRE(from != text.npos);
    const auto start = from + begin.size();
    return text.substr(start, text.find(end, start) - start);
}

/// Renders, without a word on standard error, what `verify` then has no fault to find with.
const Studio& rendered(const Studio& studio, const std::string& name = "talk") {
    studio.rendered(fast);
    const auto outcome = run({"verify", (studio.folder().path() / "out" / name).string()});
    INFO(outcome.out);
    CHECK(outcome.exit_code == 0);
    return studio;
}

const std::string title = R"(<script>alert(1)</script> ]]> "q" 'a' & %s%n {0} {{title}} ${HOME})";
const std::string words = R"(So <i>he</i> said --> </script><b onclick="x">&amp; %n%s {} ]]>.)";
const std::string ben = R"(B"e<n>'s & %n)";
const std::string attack = "title: " + title
                           + "\nlanguage: en\ncast: Ada/../.. = host\ncast: " + ben + "\n\n# "
                           + title + "\nAda/../..: " + words + "\n" + ben + ": Well.\n";

} // namespace

TEST_CASE("markup and format strings in a script are text on the page and in the book",
          "[program]") {
    const Studio studio(attack);
    const Studio plain("title: T\nlanguage: en\n\n# T\nAda: So.\nBen: Well.\n", "plain");
    rendered(studio);
    const auto page = studio.bytes("index.html");
    CHECK(count(page, "<script") == count(rendered(plain, "plain").bytes("index.html"), "<script"));
    CHECK(page.find("<b onclick") == page.npos);
    const auto island = nlohmann::json::parse(
        between(page, "<script type=\"application/json\" id=\"episode\">", "</script>"));
    CHECK(island["chapters"][0]["title"] == title);
    CHECK(studio.bytes("transcript.html").find("<script") == std::string::npos);

    for (const auto& entry : unzip((studio.folder().path() / "out/talk/talk.epub").string()))
        if (entry.name.ends_with(".xhtml")) {
            pugi::xml_document document;
            REQUIRE(document.load_string(entry.bytes.c_str()));
            CHECK(document.select_nodes("//script | //i | //b | //n").empty());
            CHECK_THAT(document.select_node("//title").node().text().get(),
                       Catch::Equals(title) || !Catch::Contains("<"));
        }
}

TEST_CASE("markup and format strings in a script are text in captions, transcript and tags",
          "[program]") {
    const Studio studio(attack);
    rendered(studio);
    const auto captions = studio.bytes("talk.vtt");
    CHECK(count(captions, "-->") == count(captions, "\n\n"));
    CHECK(count(captions, "<v ") == count(captions, "\n\n"));
    CHECK(captions.find("<i>") == captions.npos);
    CHECK(studio.play().values("TITLE") == std::vector{title});
    CHECK(studio.report()["chapters"][0]["turns"][0]["text"] == words);
    CHECK(studio.report()["chapters"][0]["turns"][1]["speaker"] == ben);
    const auto transcript = nlohmann::json::parse(studio.bytes("transcript.json"));
    std::string said;
    for (const auto& segment : transcript["segments"])
        if (segment["speaker"] == "Ada/../..")
            said += (said.empty() ? "" : " ") + segment["body"].get<std::string>();
    CHECK(said == words);
}

TEST_CASE("what libespeak-ng takes for orders is not given to it", "[program]") {
    const Studio studio("language: en\ncast: A\n\nA: One <break time=\"30s\"/> two "
                        "<audio src=\"/etc/passwd\"/> [[_^_cmn]] <voice name=\"xx\">three</voice> "
                        "\\{ @ %d.\n");
    rendered(studio);
    CHECK(studio.report()["length"].get<double>() < 25);
    CHECK_THAT(studio.report()["chapters"][0]["turns"][0]["text"].get<std::string>(),
               Catch::StartsWith("One <break time="));
}

TEST_CASE("titles of any kind become names of files in the folder of chapters", "[program]") {
    const std::vector<std::pair<std::string, std::string>> titles{
        {"..", "untitled"},
        {"../../../etc/passwd", "etc passwd"},
        {"/", "untitled"},
        {".hidden", "hidden"},
        {"CON", "CON_"},
        {"con", "con_"},
        {"a\\b:c*d?e\"f<g>h|i", "a b c d e f g h i"},
        {"-rf ~ $(reboot) `reboot`", "-rf ~ $(reboot) `reboot`"},
        {"\xE2\x80\xAEgpj.exe\xE2\x80\xAC", "gpj.exe"},
        {"bell\x07 esc\x1B[2J", "bell esc[2J"},
        {repeat("x", 300), repeat("x", 120)},
        {repeat("水", 300), repeat("水", 40)}};
    std::string script = "language: en\ncast: A\n";
    std::vector<std::string> files;
    for (const auto& [chapter, name] : titles) {
        script += "\n# " + chapter + "\nA: Oh.\n";
        files.push_back(fmt::format("chapters/{:02}-{}.opus", files.size() + 1, name));
    }
    const Studio studio(script);
    rendered(studio);
    const auto all = studio.files();
    CHECK(std::vector(all.begin() + 2, all.begin() + 2 + std::ssize(files)) == files);
    CHECK(studio.folder().files().size() == all.size() + 1);
}

TEST_CASE("a script's name leads nowhere outside, and does not steer the terminal", "[program]") {
    const Studio dots("A: Oh.\n", "..");
    CHECK(dots.render(fast).exit_code == 0);
    CHECK(fs::exists(dots.folder().path() / "out/untitled/untitled.opus"));

    const Studio steering("cast: A = nobody\n\nA: Oh.\n", "\033[2Jx\xC2\x9B"
                                                          "1m");
    for (const auto* const command : {"check", "render"}) {
        const auto outcome = run({command, steering.script_path()});
        CHECK(outcome.exit_code == 1);
        const auto said = outcome.out + outcome.err;
        CHECK_THAT(said, Catch::Contains("/\uFFFD[2Jx\uFFFD1m.txt:1:1: "));
        CHECK(said.find('\033') == said.npos);
        CHECK(said.find('\x9B') == said.npos);
    }
}

TEST_CASE("a cast names no files", "[program]") {
    const Studio studio("cast: A = ../../etc/passwd\n\nA: Oh.\n");
    const auto outcome = studio.render();
    CHECK(outcome.exit_code == 1);
    CHECK_THAT(outcome.err,
               Catch::Contains("talk.txt:1:1: ") && Catch::Contains("../../etc/passwd"));
    CHECK(studio.folder().files("out").empty());
}

TEST_CASE("a persona's file names no other, nests no deeper than it may, and steers no terminal",
          "[program]") {
    const Folder folder;
    const auto list = [&](const std::string& persona) {
        folder.write("eve.toml", persona);
        return run({"voices", "--voices", folder.path().string()});
    };
    const std::string rest = "description = \"E\"\ngender = \"female\"\nlevel = 0.0\nseat = 0.0\n"
                             "[mandarin]\nrate = 180\npitch = 50\nrange = 50\nlevel = 0.0\n"
                             "[english]\nrate = 180\npitch = 50\nrange = 50\nlevel = 0.0\n";
    const auto outside = list("display_name = \"E\"\nvariant = \"../../host\"\n" + rest);
    CHECK(outside.exit_code == 3);
    CHECK_THAT(outside.err, Catch::Contains("eve.toml:2:11: "));
    const auto nested = list("variant = " + repeat("[", 60'000));
    CHECK(nested.exit_code == 3);
    CHECK_THAT(nested.err, Catch::Contains("eve.toml:1:"));
    const auto steering =
        list("display_name = \"\\u001b[2J\\u009bE\"\nvariant = \"clara\"\n" + rest);
    CHECK(steering.exit_code == 0);
    CHECK_THAT(steering.out, Catch::Contains("\uFFFD[2J\uFFFDE"));
}

#ifndef DUOLOGUE_SANITIZED // sanitizers take memory of their own
TEST_CASE("check takes little memory for a paragraph of figures without end", "[program]") {
    constexpr long mebibyte = 1024;
    const Studio studio("title: Pi\nlanguage: zh\n\nAda: " + repeat("31415926535897", 40'000)
                        + "\n");
    const auto ending = Running({"check", studio.script_path()}).wait();
    CHECK(ending.exit_code == 0);
    CHECK(ending.most_kib < 80 * mebibyte);
}

TEST_CASE("check takes little memory for faults without end, and counts them", "[program]") {
    constexpr long mebibyte = 1024;
    constexpr std::size_t faults = 300'000;
    const Studio studio("title: T\nlanguage: zh\n\nAda: " + repeat("）", faults) + "好。\n");
    const auto ending = Running({"check", studio.script_path()}).wait();
    CHECK(ending.exit_code == 0);
    CHECK(ending.most_kib < 80 * mebibyte);
    const auto findings = run({"check", studio.script_path()}).out;
    CHECK(count(findings, "\n") == 1001);
    CHECK_THAT(findings,
               Catch::EndsWith("talk.txt:4:1006: warning: 299000 more of this kind, the first of "
                               "them here; correct those that are listed first "
                               "[unbalanced-bracket]\n"));
}
#endif

TEST_CASE("a text beyond all measure is refused with the measure", "[program]") {
    const auto refusal = [](const std::string& script) {
        const Studio studio(script);
        const auto outcome = run({"check", studio.script_path()});
        CHECK(outcome.exit_code == 1);
        return outcome.out + outcome.err;
    };
    CHECK_THAT(refusal("A: " + std::string(100'000'000, 'x')),
               Catch::Contains("100000003 bytes, and 16777216 are the most"));
    CHECK_THAT(refusal("A: " + std::string(2'000'000, 'x')),
               Catch::Contains("talk.txt:1:1: error: a line of 2000003 bytes"));
    CHECK_THAT(refusal(repeat("A: x\n", 1'000'000)), Catch::Contains("more than 200000 lines"));
    std::string crowd;
    for (int i = 0; i < 100'000; ++i)
        crowd += fmt::format("N{}: x\nN{}: y\n", i, i);
    CHECK_THAT(refusal(crowd), Catch::Contains("1000"));
}

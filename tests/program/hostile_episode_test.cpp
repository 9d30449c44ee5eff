// SPDX-License-Identifier: GPL-3.0-or-later
// Episodes that were made to harm whoever verifies them.
#include "support/episode.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sndfile.hh>

#include <filesystem>
#include <iterator>
#include <string>
#include <vector>

using namespace duologue::support;

namespace {

constexpr std::size_t mebibyte = 1 << 20;

std::string repeat(const std::string& text, std::size_t times) {
    std::string repeated;
    for (std::size_t i = 0; i < times; ++i)
        repeated += text;
    return repeated;
}

/// Ten entities, each ten times the one before: a gigabyte, unfolded.
std::string billion_laughs() {
    std::string entities = "<!DOCTYPE html [<!ENTITY a0 \"lol\">";
    for (int i = 1; i < 10; ++i)
        entities += fmt::format("<!ENTITY a{} \"{}\">", i, repeat(fmt::format("&a{};", i - 1), 10));
    return entities + "]>";
}

const std::string chapter = "book/chapter-001.xhtml";

void set_doctype(const Episode& episode, const std::string& type) {
    episode.change_book(chapter, [&](std::string& text) {
        const auto at = text.find("<!DOCTYPE html>");
        REQUIRE(at != text.npos);
        text.replace(at, 15, type);
    });
}

} // namespace

TEST_CASE("a book with entities of its own is named, and they are not unfolded", "[program]") {
    const Episode episode;
    const auto type =
        GENERATE(billion_laughs(),
                 std::string("<!DOCTYPE html [<!ENTITY a9 SYSTEM \"file:///etc/passwd\">]>"),
                 std::string("<!DOCTYPE html SYSTEM \"http://example.org/a.dtd\">"));
    set_doctype(episode, type);
    CHECK(episode.failures()
          == std::vector<std::string>{"talk.epub: form: " + chapter
                                      + ": it has a document type of its own"});
}

TEST_CASE("a book nested a million deep is looked through", "[program]") {
    const Episode episode;
    episode.change_book(chapter, [](std::string& text) {
        constexpr std::size_t deep = 1'000'000;
        text.insert(text.find("</body>"), repeat("<b>", deep) + repeat("</b>", deep));
    });
    CHECK(episode.failures().empty());
}

TEST_CASE("a book that unpacks to more than 64 MiB is named", "[program]") {
    const Episode episode;
    episode.add_to_book({{"book/zeros.bin", std::string(64 * mebibyte, '\0'), true}});
    CHECK(std::filesystem::file_size(episode.path("talk.epub")) < mebibyte);
    CHECK(episode.failures()
          == std::vector<std::string>{
              "talk.epub: form: book/zeros.bin is larger than it can be in a book of ours"});
}

TEST_CASE("a book of ten thousand files that it does not list is named by one of them",
          "[program]") {
    const Episode episode;
    std::vector<Entry> many;
    for (int i = 0; i < 10'000; ++i)
        many.push_back({fmt::format("book/{}.txt", i), "x", false});
    episode.add_to_book(many);
    CHECK(episode.failures()
          == std::vector<std::string>{"talk.epub: list of files: book/0.txt is not listed"});
}

TEST_CASE("a file of a book that would lead outside is named", "[program]") {
    const Episode episode;
    const auto name = GENERATE(as<std::string>{}, "../../escaped.txt", "/tmp/escaped.txt");
    episode.add_to_book({{name, "x", true}});
    CHECK(episode.failures()
          == std::vector<std::string>{"talk.epub: list of files: " + name + " is not listed"});
    episode.change_book("book/package.opf", [&](std::string& text) {
        text.insert(text.find("</manifest>"), "<item id=\"e\" href=\"../../escaped.txt\"/>");
    });
    CHECK(episode.failures()
          == std::vector<std::string>{"talk.epub: list of files: book/package.opf links to "
                                      "../../escaped.txt, outside",
                                      "talk.epub: links: book/package.opf links to "
                                      "../../escaped.txt, outside"});
}

TEST_CASE("an overlay whose sound is not in the book is named", "[program]") {
    const Episode episode;
    episode.change_book("book/chapter-001.smil", [](std::string& text) {
        for (auto at = text.find("001.opus"); at != text.npos; at = text.find("001.opus"))
            text.replace(at, 3, "009");
    });
    CHECK_THAT(episode.failures(),
               Catch::VectorContains(std::string("talk.epub: overlays: book/chapter-001.smil names "
                                                 "the sound book/sound/009.opus, which is not "
                                                 "there")));
}

TEST_CASE("texts nested a million deep are named", "[program]") {
    const Episode episode;
    const auto nested = repeat("[", 1'000'000);
    episode.write("transcript.json", "{\"segments\": " + nested);
    episode.write("chapters.json", nested + repeat("]", 1'000'000));
    const auto failed = episode.failures();
    REQUIRE(failed.size() == 3);
    CHECK_THAT(failed[0],
               Catch::StartsWith("transcript.json: form: ") && Catch::Contains("column 1000014"));
    CHECK_THAT(failed[1], Catch::StartsWith("transcript.json: times: "));
    CHECK_THAT(failed[2], Catch::StartsWith("chapters.json: chapters: "));
    episode.write("report.json", "{\"chapters\": " + nested);
    const auto outcome = episode.verify();
    CHECK(outcome.exit_code == 1);
    CHECK_THAT(outcome.err, Catch::Contains("report.json: not a report: parse error at line 1, ")
                                && Catch::Contains("; render the episode again"));
}

TEST_CASE("texts of more than 64 MiB, and links that no file can have, are named", "[program]") {
    const Episode episode;
    std::filesystem::resize_file(episode.path("talk.srt"), 64 * mebibyte + 1);
    episode.replace("index.html", "./talk.opus", "./" + std::string(5'000, 'x'));
    const auto failed = episode.failures();
    REQUIRE(failed.size() == 2);
    CHECK_THAT(failed[0], Catch::StartsWith("talk.srt: times: ")
                              && Catch::Contains("67108865 bytes, and 67108864 are the most"));
    CHECK_THAT(failed[1], Catch::StartsWith("index.html: links: ./xxx")
                              && Catch::EndsWith("xxx is not there"));
}

TEST_CASE("a sound that goes on after its report is not heard to its end", "[program]") {
    const Episode episode({"--format", "flac"});
    const auto length_s = episode.report()["length"].get<double>();
    const auto path = episode.path("talk.flac");
    {
        SndfileHandle file(path.string(), SFM_WRITE, SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 1, 24'000);
        const std::vector<short> silence(24'000 * 120);
        REQUIRE(file.write(silence.data(), std::ssize(silence)) == std::ssize(silence));
    }
    CHECK_THAT(episode.failures(),
               Catch::VectorContains(fmt::format("talk.flac: decodes: it goes on after {:.2f} s, "
                                                 "where it should end long before",
                                                 length_s + 1)));
}

TEST_CASE("a sound of another kind than its name says is named", "[program]") {
    const Episode episode({"--format", "flac"});
    const auto path = episode.path("talk.flac");
    SndfileHandle(path.string(), SFM_WRITE, SF_FORMAT_OGG | SF_FORMAT_VORBIS, 1, 24'000);
    CHECK_THAT(episode.failures(),
               Catch::VectorContains(std::string("talk.flac: decodes: not a flac file")));
}

TEST_CASE("what an episode says of itself does not steer the terminal", "[program]") {
    const Episode episode;
    const std::string steering = "\033]0;owned\a\xC2\x9B"
                                 "2J";
    episode.replace("index.html", "./talk.opus", "./" + steering);
    episode.add_to_book({{steering, "x", true}});
    const auto outcome = episode.verify();
    CHECK_THAT(outcome.out, Catch::Contains("./\uFFFD]0;owned\uFFFD\uFFFD2J is not there"));
    CHECK_THAT(outcome.out, Catch::Contains("\uFFFD]0;owned\uFFFD\uFFFD2J is not listed"));
    for (const auto* const control : {"\033", "\a", "\xC2\x9B"})
        CHECK(outcome.out.find(control) == outcome.out.npos);
}

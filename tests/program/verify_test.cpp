// SPDX-License-Identifier: GPL-3.0-or-later
// The command verify, on whole episodes and on damaged ones.
#include "support/episode.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

using namespace duologue::support;

TEST_CASE("what a render writes passes, in every format", "[program]") {
    const Episode episode({"--format", "opus,flac,wav,mp3", "--epub-audio", "mp3", "--stereo"});
    CHECK(episode.failures().empty());
    const auto table = episode.verify().out;
    for (const auto* const line :
         {"ok      talk.opus", "chapter marks      2\n", "turns audible      6\n", "words audible",
          "overlays", "ok      chapters/02-船.mp3"}) {
        INFO(table);
        CHECK(table.find(line) != table.npos);
    }
}

TEST_CASE("the report has the loudness that is heard, also where the encoder takes much of it",
          "[program]") {
    const Studio studio;
    studio.rendered({"--quality", "best", "--bitrate", "12", "--stereo", "--room", "hall"});
    const auto outcome = run({"verify", (studio.folder().path() / "out/talk").string()});
    INFO(outcome.out);
    CHECK(outcome.exit_code == 0);
}

TEST_CASE("a render of one chapter passes, also beside an earlier whole", "[program]") {
    const Studio studio;
    studio.rendered();
    studio.rendered({"--chapters", "2"});
    const auto folder = (studio.folder().path() / "out/talk").string();
    const auto outcome = run({"verify", folder});
    INFO(outcome.out);
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.out.find("chapters/02-船.opus") != outcome.out.npos);
    CHECK(outcome.out.find("chapters/01-水.opus") == outcome.out.npos);
}

TEST_CASE("all chapters of a script that has changed pass beside an earlier whole", "[program]") {
    const Studio studio;
    studio.rendered();
    studio.folder().write("talk.txt", "language: zh\ncast: 甲\n\n# 水\n甲: 你好。\n\n"
                                      "# 船\n甲: 再见。\n");
    studio.rendered({"--chapters", "1,2"});
    const auto outcome = run({"verify", (studio.folder().path() / "out/talk").string()});
    INFO(outcome.out);
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.out.find("they alone are looked at") != outcome.out.npos);
}

TEST_CASE("a turn or a chapter of which nothing can be said makes no episode unsound",
          "[program]") {
    const Studio studio(
        "language: zh\ncast: 甲 = host\ncast: 乙 = amodei\n\n# 一\n\n甲: 河水很深。\n\n"
        "乙: 𫠄。\n\n# "
        "这一章的标题很长，长得连一页也装不下，却没有一个字可以说出来，也没有人听见\n\n"
        "甲: ……\n\n# 三\n\n乙: 𫠄。\n\n# 四\n\n甲: 船来了。\n");
    CHECK(studio.render().exit_code == 0);
    const auto outcome = run({"verify", (studio.folder().path() / "out/talk").string()});
    INFO(outcome.out);
    CHECK(outcome.exit_code == 0);
}

TEST_CASE("the overlays of a book are those of its chapters in the order of its spine",
          "[program]") {
    const Episode episode;
    std::map<std::string, std::string> bytes;
    const std::vector<std::string> names{"book/chapter-001.smil", "book/chapter-002.smil"};
    for (const auto& name : names)
        episode.change_book(name, [&](std::string& text) { bytes[name] = text; });
    episode.change_book(names[0], [&](std::string& text) { text = bytes[names[1]]; });
    episode.change_book(names[1], [&](std::string& text) { text = bytes[names[0]]; });
    CHECK(episode.failures().size() == 1);
    episode.change_book("book/package.opf", [](std::string& text) {
        const auto first = text.find("chapter-001.smil");
        const auto second = text.find("chapter-002.smil");
        text.replace(first, 16, "chapter-002.smil").replace(second, 16, "chapter-001.smil");
    });
    CHECK(episode.failures().empty());
}

TEST_CASE("bytes between the pages of a sound are named", "[program]") {
    const Episode episode;
    auto bytes = episode.bytes("talk.opus");
    bytes.insert(bytes.find("OggS", bytes.find("OpusTags")), "xyz");
    episode.write("talk.opus", bytes);
    CHECK_THAT(episode.failures(), Catch::VectorContains(std::string(
                                       "talk.opus: decodes: 3 bytes in it belong to no page")));
}

TEST_CASE("a sound that is cut off, exchanged or missing is named", "[program]") {
    const Episode episode;
    const auto whole = episode.bytes("talk.opus");
    const auto first = episode.bytes("chapters/01-水.opus");
    const auto second = episode.bytes("chapters/02-船.opus");
    episode.write("talk.opus", whole.substr(0, whole.size() / 2));
    episode.write("chapters/01-水.opus", second);
    episode.write("chapters/02-船.opus", first);
    const auto failed = episode.failures();
    REQUIRE(failed.size() >= 5);
    CHECK_THAT(failed[0], Catch::StartsWith("talk.opus: "));
    CHECK_THAT(failed,
               Catch::VectorContains(std::string("chapters/01-水.opus: title: 船, not 水")));
    CHECK_THAT(failed,
               Catch::VectorContains(std::string("chapters/02-船.opus: title: 水, not 船")));

    episode.write("talk.opus", "OggS");
    std::filesystem::remove(episode.path("chapters/01-水.opus"));
    const auto worse = episode.failures();
    CHECK_THAT(worse[0], Catch::StartsWith("talk.opus: decodes: not an Ogg Opus file"));
    CHECK_THAT(worse,
               Catch::VectorContains(std::string("chapters/01-*.opus: sound: there is none")));
}

TEST_CASE("a pipe or a folder in place of a file is named, and not waited for", "[program]") {
    const Episode episode;
    for (const auto* const name : {"talk.opus", "chapters/01-水.opus", "talk.epub"}) {
        std::filesystem::remove(episode.path(name));
        REQUIRE(::mkfifo(episode.path(name).c_str(), 0600) == 0);
    }
    std::filesystem::remove(episode.path("talk.vtt"));
    std::filesystem::create_directory(episode.path("talk.vtt"));
    CHECK_THAT(episode.failures(),
               Catch::UnorderedEquals(std::vector<std::string>{
                   "talk.opus: decodes: not a file; render the episode again",
                   "chapters/01-水.opus: decodes: not a file; render the episode again",
                   "talk.vtt: times: not a file; render the episode again",
                   "talk.epub: form: not a file; render the episode again"}));
}

TEST_CASE("a turn that is silent and a pause that is not are named", "[program]") {
    const Episode episode({"--format", "wav"});
    const auto turns = episode.report()["chapters"][0]["turns"];
    auto wav = episode.bytes("talk.wav");
    const auto data = wav.find("data") + 8;
    const auto put = [&](const nlohmann::json& start_s, double length_s, char byte) {
        constexpr double bytes_per_s = 2 * 24'000;
        wav.replace(data + 2 * static_cast<std::size_t>(start_s.get<double>() * bytes_per_s / 2),
                    static_cast<std::size_t>(length_s * bytes_per_s),
                    std::string(static_cast<std::size_t>(length_s * bytes_per_s), byte));
    };
    put(turns[1]["start"], turns[1]["length"], '\0');
    put(turns[2]["start"].get<double>() - 0.2, 0.02, '\x11');
    episode.write("talk.wav", wav);
    const auto failed = episode.failures();
    REQUIRE(failed.size() >= 4);
    CHECK_THAT(failed[0], Catch::StartsWith("talk.wav: turns audible: turn 2 (阿莫) at 00:00:"));
    CHECK_THAT(failed[1], Catch::StartsWith("talk.wav: pauses silent: the pause before turn 3 at"));
    CHECK_THAT(failed.back(), Catch::StartsWith("chapters/01-水.wav: part of the whole: "));
}

TEST_CASE("a sound that exceeds full scale between its samples is named", "[program]") {
    const Episode episode({"--format", "wav"});
    auto wav = episode.bytes("talk.wav");
    const auto start_s = episode.report()["chapters"][0]["turns"][1]["start"].get<double>();
    const auto begin =
        wav.find("data") + 8 + 2 * static_cast<std::size_t>((start_s + 0.5) * 24'000);
    const std::string loudest("\xff\x7f\xff\x7f\x00\x80\x00\x80", 8);
    for (std::size_t period = 0; period < 10; ++period)
        wav.replace(begin + period * loudest.size(), loudest.size(), loudest);
    episode.write("talk.wav", wav);
    const auto failed = episode.failures();
    REQUIRE_FALSE(failed.empty());
    CHECK_THAT(failed[0],
               Catch::StartsWith("talk.wav: true peak: ") && Catch::EndsWith(" dBTP, above 0.00"));
}

TEST_CASE("captions that are late, or not there, are named", "[program]") {
    const Episode episode;
    episode.replace("talk.srt", "00:00:00,020", "00:00:00,120");
    std::filesystem::remove(episode.path("talk.vtt"));
    episode.replace("chapters.vtt", "-->", "--> 1");
    const auto failed = episode.failures();
    REQUIRE(failed.size() == 3);
    CHECK_THAT(failed[0], Catch::StartsWith("talk.vtt: times: "));
    CHECK_THAT(failed[1], Catch::StartsWith("talk.srt: times: no cue begins at 00:00:00.020"));
    CHECK_THAT(failed[2], Catch::StartsWith("chapters.vtt: chapters: "));
}

TEST_CASE("a transcript whose times drift from the sound is named", "[program]") {
    const Episode episode;
    auto transcript = nlohmann::json::parse(episode.bytes("transcript.json"));
    for (auto& segment : transcript["segments"])
        for (const auto* const time : {"startTime", "endTime"})
            segment[time] = segment[time].get<double>() * 1.02;
    episode.write("transcript.json", transcript.dump());
    const auto failed = episode.failures();
    REQUIRE(failed.size() == 2);
    CHECK_THAT(failed[0], Catch::StartsWith("transcript.json: against the sound: "));
    CHECK_THAT(failed[1], Catch::StartsWith("transcript.json: times: "));
}

TEST_CASE("a book and a page with a link to nowhere are named", "[program]") {
    const Episode episode;
    episode.change_book("book/navigation.xhtml", [](std::string& text) {
        text.replace(text.find("chapter-001"), 11, "chapter-009");
    });
    episode.replace("index.html", "./talk.opus", "./walk.opus");
    CHECK(episode.failures()
          == std::vector<std::string>{"index.html: links: ./walk.opus is not there",
                                      "talk.epub: links: book/navigation.xhtml links to "
                                      "chapter-009.xhtml, which is not there"});
    episode.change_book("book/chapter-002.smil", [](std::string& text) {
        text.replace(text.find("clipEnd=\"0:00:0") + 9, 6, "0:00:5");
    });
    CHECK_THAT(episode.failures().back(), Catch::StartsWith("talk.epub: overlays: "));
    auto book = episode.bytes("talk.epub");
    book[book.size() / 2] = static_cast<char>(book[book.size() / 2] ^ 1);
    episode.write("talk.epub", book);
    CHECK_THAT(episode.failures().back(), Catch::StartsWith("talk.epub: form: "));
}

TEST_CASE("every file that has changed since the render is named, to the last byte", "[program]") {
    const Episode episode;
    const auto files = episode.report()["files"];
    CHECK(files.size() == 11);
    for (const auto& listed : files) {
        const auto file = listed["name"].get<std::string>();
        INFO(file);
        const auto bytes = episode.bytes(file);
        auto changed = bytes;
        changed.back() = static_cast<char>(changed.back() ^ 1);
        episode.write(file, changed);
        CHECK(episode.changes() == std::vector{file + ": other bytes than were rendered"});
        episode.write(file, bytes + "x");
        CHECK(episode.changes()
              == std::vector{file + ": " + std::to_string(bytes.size() + 1) + " bytes, and "
                             + std::to_string(bytes.size()) + " were rendered"});
        std::filesystem::remove(episode.path(file));
        CHECK(episode.changes() == std::vector{file + ": not there; render the episode again"});
        episode.write(file, bytes);
    }
    CHECK(episode.verify().exit_code == 0);
}

TEST_CASE("a report that has changed is named, and one that leads outside leads nowhere",
          "[program]") {
    const Episode episode;
    const auto report = episode.bytes("report.json");
    episode.replace("report.json", "\"persona\": \"", "\"persona\": \"x");
    CHECK(episode.changes()
          == std::vector<std::string>{"report.json: changed since it was written"});
    episode.write("report.json", report);
    episode.replace("report.json", "\"name\": \"talk.vtt\"", "\"name\": \"a/../../../etc/passwd\"");
    CHECK(episode.changes()
          == std::vector<std::string>{"a/../../../etc/passwd: the report's list leads outside",
                                      "report.json: changed since it was written"});
    auto old = nlohmann::ordered_json::parse(report);
    old.erase("files");
    episode.write("report.json", old.dump());
    CHECK(episode.changes()
          == std::vector<std::string>{"report.json: it lists no files; render the episode again"});
}

TEST_CASE("a folder without a report cannot be verified", "[program]") {
    const Folder folder;
    const std::string why = "no episode is here, for there is no report.json; name a folder such "
                            "as out/NAME that a render has written\n";
    const auto outcome = run({"verify", folder.path().string()});
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.err == "duologue: " + folder.path().string() + ": " + why);
    CHECK(run({"verify", ""}).err == "duologue: " + why);
}

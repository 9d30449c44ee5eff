// SPDX-License-Identifier: GPL-3.0-or-later
// What a render writes, and where.
#include "support/studio.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sndfile.hh>

#include <algorithm>

using namespace duologue::support;

namespace {

/// Everything a whole render of the script `talk` writes, when these are its sounds.
std::vector<std::string> edition(std::vector<std::string> sounds) {
    sounds.insert(sounds.end(),
                  {"chapters.json", "chapters.vtt", "index.html", "report.json", "talk.epub",
                   "talk.srt", "talk.vtt", "transcript.html", "transcript.json"});
    std::ranges::sort(sounds);
    return sounds;
}

const std::vector<std::string> talk_chapters{"chapters/01-水.opus", "chapters/02-船.opus"};
const auto talk_files = edition({talk_chapters[0], talk_chapters[1], "talk.opus"});

/// Two chapters of two words, with the titles given.
std::string two_chapters(const std::string& first, const std::string& second) {
    return "language: zh\ncast: 甲\n\n# " + first + "\n甲: 你好。\n\n# " + second
           + "\n甲: 再见。\n";
}

/// With the titles of `river`.
const std::string short_talk = two_chapters("水", "船");

} // namespace

TEST_CASE("a render writes the episode, its chapters, captions, book and report, and nothing else",
          "[program]") {
    const Studio studio;
    const auto outcome = studio.render();
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.err.empty());
    CHECK(outcome.out
          == (studio.folder().path() / "out/talk/talk.opus").string() + "  0:22 in 2 chapters\n");
    CHECK(studio.files() == talk_files);
    CHECK(studio.folder().files("out").size() == talk_files.size());
    CHECK(studio.folder().files().size() == talk_files.size() + 1);
}

TEST_CASE("the report, the episode and its chapters are of one length to the sample", "[program]") {
    const Studio studio;
    const auto report = studio.rendered().report();
    const auto frames = [](const nlohmann::json& seconds) {
        return static_cast<std::size_t>(seconds.get<double>() * 48'000 + 0.5);
    };
    const auto whole = studio.play().audio;
    const auto first = studio.play(talk_chapters[0]).audio;
    const auto second = studio.play(talk_chapters[1]).audio;
    CHECK(whole.frames() == frames(report["length"]));
    CHECK(first.frames() == frames(report["chapters"][0]["length"]));
    CHECK(second.frames() == frames(report["chapters"][1]["length"]));
    CHECK(first.frames() == frames(report["chapters"][1]["start"]));
    CHECK(first.frames() + second.frames() == whole.frames());
}

TEST_CASE("the report says who says what, when, in the writer's words", "[program]") {
    const Studio studio;
    const auto report = studio.rendered().report();
    CHECK(report["title"] == "河边的对话");
    CHECK(report["language"] == "zh");
    CHECK(report["date"] == "2025-03-04");
    CHECK(report["warnings"].empty());
    const auto& chapters = report["chapters"];
    REQUIRE(chapters.size() == 2);
    CHECK(chapters[0]["title"] == "水");
    CHECK(chapters[1]["title"] == "船");
    REQUIRE(chapters[1]["turns"].size() == 3);
    const auto& turn = chapters[1]["turns"][2];
    CHECK(turn["speaker"] == "阿莫");
    CHECK(turn["persona"] == "amodei");
    CHECK(turn["text"] == "它叫小米，现在已经很老了。");
    double end = 0;
    for (const auto& chapter : chapters)
        for (const auto& spoken : chapter["turns"]) {
            CHECK(spoken["start"].get<double>() > end);
            end = spoken["start"].get<double>() + spoken["length"].get<double>();
        }
    CHECK(report["length"].get<double>() > end);
}

TEST_CASE("an episode says what it is, who speaks and that the voices are synthetic", "[program]") {
    const Studio studio;
    const auto episode = studio.rendered().play();
    CHECK(episode.serial_number == 0x44554f);
    const auto gain =
        static_cast<int>(256 * (-23 - studio.report()["loudness"]["programme"].get<double>()));
    REQUIRE(episode.comments.size() == 11);
    CHECK(std::abs(std::stoi(episode.values("R128_TRACK_GAIN").at(0)) - gain) <= 2);
    const std::vector<std::string> texts(episode.comments.begin(), episode.comments.end() - 1);
    CHECK(texts
          == std::vector<std::string>{"TITLE=河边的对话", "ARTIST=主持人", "ARTIST=阿莫",
                                      "DATE=2025-03-04", "LANGUAGE=zh",
                                      "COMMENT=语音为合成语音，并非发言者本人的声音。 "
                                      "The voices are synthetic; they are not the speakers' own.",
                                      "CHAPTER000=00:00:00.000", "CHAPTER000NAME=水",
                                      "CHAPTER001=00:00:10.920", "CHAPTER001NAME=船"});
    CHECK(studio.report()["chapters"][1]["start"] == 10.92);

    const auto chapter = studio.play(talk_chapters[1]);
    CHECK(chapter.serial_number == 0x44554f);
    CHECK(chapter.values("TITLE") == std::vector<std::string>{"船"});
    CHECK(chapter.values("ALBUM") == std::vector<std::string>{"河边的对话"});
    CHECK(chapter.values("TRACKNUMBER") == std::vector<std::string>{"2"});
    CHECK(chapter.values("COMMENT") == episode.values("COMMENT"));
    CHECK(chapter.values("CHAPTER000").empty());
}

TEST_CASE("the same script gives the same bytes, whatever the number of workers", "[program]") {
    const Studio studio(short_talk);
    const auto render = [&](const std::string& jobs) {
        std::vector<std::string> all;
        for (const auto& file : studio.rendered({"--jobs", jobs}).files())
            all.push_back(studio.bytes(file));
        return all;
    };
    const auto once = render("1");
    for (const auto* const jobs : {"1", "2", "5"}) {
        INFO(jobs << " jobs");
        CHECK((render(jobs) == once));
    }
}

TEST_CASE("a chapter alone is what it is in the whole, the first as the last", "[program]") {
    const Studio whole(short_talk);
    whole.rendered();
    for (const auto chapter : {1U, 2U}) {
        const Studio studio(short_talk);
        const auto& file = talk_chapters[chapter - 1];
        CHECK(studio.rendered({"--chapters", std::to_string(chapter)}).files()
              == std::vector<std::string>{file, "report.json"});
        CHECK((studio.bytes(file) == whole.bytes(file)));
        REQUIRE(studio.report()["chapters"].size() == 1);
        CHECK(studio.report()["chapters"][0]["number"] == chapter);
    }
}

TEST_CASE(
    "rendering a chapter leaves the episode, its captions and the other chapters as they were",
    "[program]") {
    const Studio studio(short_talk);
    const std::vector<std::string> earlier{talk_chapters[0], "chapters/02-船.mp3", "talk.opus",
                                           "talk.vtt", "talk.epub"};
    for (const auto& file : earlier)
        studio.folder().write("out/talk/" + file, "earlier");
    CHECK(studio.rendered({"--chapters", "2"}).files()
          == std::vector<std::string>{talk_chapters[0], "chapters/02-船.mp3", talk_chapters[1],
                                      "report.json", "talk.epub", "talk.opus", "talk.vtt"});
    for (const auto& file : earlier)
        CHECK(studio.bytes(file) == "earlier");
}

TEST_CASE("chapter files that bear an earlier title go, files of others stay", "[program]") {
    const Studio studio(short_talk);
    studio.folder().write("out/talk/chapters/02-ship.opus", "an earlier title");
    studio.folder().write("out/talk/chapters/notes.opus", "not of a render");
    studio.folder().write("out/talk/chapters/02-ship.txt", "not of a render");
    CHECK(studio.rendered().files()
          == edition({talk_chapters[0], "chapters/02-ship.txt", talk_chapters[1],
                      "chapters/notes.opus", "talk.opus"}));
}

TEST_CASE("a folder with the name of an earlier chapter's file stays", "[program]") {
    const Studio studio(short_talk);
    studio.folder().write("out/talk/chapters/02-ship.opus/notes.txt", "not of a render");
    CHECK(studio.rendered().bytes("chapters/02-ship.opus/notes.txt") == "not of a render");
}

TEST_CASE("a whole render leaves no sound of an earlier one in another format", "[program]") {
    const Studio studio(short_talk);
    const std::vector<std::string> foreign{"chapters/001-notes.opus", "chapters/2024-notes.opus",
                                           "chapters/7-notes.opus", "notes.mp3"};
    for (const auto* const file : {"talk.mp3", "chapters/01-水.mp3", "chapters/02-ship.wav"})
        studio.folder().write("out/talk/" + std::string(file), "earlier");
    for (const auto& file : foreign)
        studio.folder().write("out/talk/" + file, "not of a render");
    auto left = talk_files;
    left.insert(left.end(), foreign.begin(), foreign.end());
    std::ranges::sort(left);
    CHECK(studio.rendered().files() == left);
}

TEST_CASE("every format holds the same episode", "[program]") {
    const Studio studio(short_talk);
    const auto files = studio.rendered({"--format", "opus,flac,wav,mp3"}).files();
    REQUIRE(files.size() == edition({}).size() + 4 * 3);
    for (const auto* const extension : {"opus", "flac", "wav", "mp3"})
        for (const std::string stem : {"talk.", "chapters/01-水.", "chapters/02-船."})
            CHECK(std::ranges::count(files, stem + extension) == 1);

    const auto frames = static_cast<sf_count_t>(studio.play().audio.frames()) / 2;
    const auto open = [&](const std::string& file) {
        return SndfileHandle((studio.folder().path() / "out/talk" / file).string());
    };
    for (const auto* const file : {"talk.flac", "talk.wav"}) {
        INFO(file);
        auto sound = open(file);
        CHECK(sound.samplerate() == 24'000);
        CHECK(sound.channels() == 1);
        CHECK(sound.frames() == frames);
    }
    auto mp3 = open("talk.mp3");
    CHECK(mp3.samplerate() == 24'000);
    CHECK(std::abs(mp3.frames() - frames) <= 2 * 1152);
    CHECK(open("chapters/01-水.wav").frames() + open("chapters/02-船.wav").frames() == frames);
    CHECK(std::string(open("talk.flac").getString(SF_STR_TITLE)) == "talk");
}

TEST_CASE("one format that is not Opus is written without Opus", "[program]") {
    const Studio studio(short_talk);
    CHECK(studio.rendered({"--format", "flac"}).files()
          == edition({"chapters/01-水.flac", "chapters/02-船.flac", "talk.flac"}));
}

TEST_CASE("options may stand before the script", "[program]") {
    const Studio studio;
    const auto out = (studio.folder().path() / "out").string();
    const auto outcome = run(
        {"render", "--cast", "阿莫=ben", "--pause", "turn=1s", studio.script_path(), "--out", out});
    CHECK(outcome.exit_code == 0);
    CHECK(studio.report()["chapters"][0]["turns"][1]["persona"] == "ben");
}

TEST_CASE("the option --json prints the report and nothing else", "[program]") {
    const Studio studio(short_talk);
    const auto outcome = studio.render({"--json"});
    CHECK(outcome.err.empty());
    CHECK(outcome.out == studio.bytes("report.json"));
}

TEST_CASE("the option --quiet leaves nothing to say", "[program]") {
    const Studio studio(short_talk);
    const auto outcome = studio.render({"--quiet"});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.empty());
}

TEST_CASE("a title never leads out of the folder of chapters", "[program]") {
    std::string endless;
    for (int i = 0; i < 100; ++i)
        endless += "长";
    const Studio studio(two_chapters("../../etc: \"x\"/", endless));
    CHECK(studio.rendered().files()
          == edition({"chapters/01-etc x.opus", "chapters/02-" + endless.substr(0, 120) + ".opus",
                      "talk.opus"}));
    CHECK(studio.folder().files().size() == 1 + talk_files.size());
    CHECK(studio.report()["chapters"][0]["title"] == "../../etc: \"x\"/");
    CHECK(studio.play().values("CHAPTER001NAME") == std::vector<std::string>{endless});
}

TEST_CASE("chapters of one title have files of their own", "[program]") {
    const Studio studio(two_chapters("同名", "同名"));
    CHECK(studio.rendered().files()
          == edition({"chapters/01-同名.opus", "chapters/02-同名.opus", "talk.opus"}));
}

TEST_CASE("a script's own name never leads out of the folder for files", "[program]") {
    const Studio studio(two_chapters("一", "二"), "..talk: 1.5");
    const auto files = studio.rendered().folder().files("out");
    REQUIRE(files.size() == talk_files.size());
    for (const auto& file : files)
        CHECK_THAT(file, Catch::StartsWith("talk 1.5/"));
    for (const std::string file : {"chapters/02-二.opus", "talk 1.5.opus", "talk 1.5.epub"})
        CHECK(std::ranges::count(files, "talk 1.5/" + file) == 1);
}

TEST_CASE("what no voice can say is left out with a warning, and the rest is said", "[program]") {
    const Studio studio("language: zh\ncast: 甲\n\n甲: 你好😀，世界。\n甲: 这是カメラ。\n");
    const auto outcome = studio.render();
    CHECK(outcome.exit_code == 0);
    const auto warnings = studio.report()["warnings"];
    REQUIRE(warnings.size() == 2);
    const auto here = studio.script_path();
    CHECK(warnings[0]["where"].get<std::string>().starts_with(here + ":4"));
    CHECK(warnings[1]["where"].get<std::string>().starts_with(here + ":5"));
    std::string listed;
    for (const auto& warning : warnings)
        listed += warning["where"].get<std::string>()
                  + ": warning: " + warning["text"].get<std::string>() + " ["
                  + warning["code"].get<std::string>() + "]\n";
    CHECK(outcome.err == listed);
    CHECK(studio.play().audio.frames() > 48'000);
}

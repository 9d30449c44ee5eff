// SPDX-License-Identifier: GPL-3.0-or-later
// Captions and transcripts of a real render, against its sound and against each other.
#include "base/time.hpp"
#include "script/read.hpp"
#include "support/listen.hpp"
#include "support/studio.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <string>

using namespace duologue;
using namespace duologue::support;

namespace {

Milliseconds milliseconds(const nlohmann::json& seconds) {
    return Milliseconds(std::lround(seconds.get<double>() * 1000));
}

/// Whether the sound rises out of silence within `tolerance_s` of `time_s`.
bool begins_at(const Pcm& audio, double time_s, double tolerance_s) {
    constexpr double step_s = 0.005;
    constexpr Decibels silence{-45};
    for (auto t = std::max(time_s - tolerance_s, 2 * step_s); t <= time_s + tolerance_s;
         t += step_s)
        if (rms(part(audio, t - 2 * step_s, t)) <= silence
            && rms(part(audio, t, t + step_s)) > silence)
            return true;
    return false;
}

std::string period(const nlohmann::json& segment, char point) {
    return fmt::format("{} --> {}\n", to_clock(milliseconds(segment["startTime"]), point),
                       to_clock(milliseconds(segment["endTime"]), point));
}

/// Who says what in `script`, a line for each turn, without blanks.
std::string conversation(const script::Script& script) {
    std::string all;
    for (const auto& chapter : script.chapters)
        for (const auto& turn : chapter.turns) {
            all += turn.speaker + ':';
            for (const auto& paragraph : turn.paragraphs)
                all += paragraph.text;
            all += '\n';
        }
    std::erase(all, ' ');
    return all;
}

} // namespace

TEST_CASE("every cue begins where its sound begins", "[program]") {
    const Studio studio(GENERATE(river, harbour));
    const auto audio = studio.rendered().play().audio;
    const auto transcript = nlohmann::json::parse(studio.bytes("transcript.json"));
    REQUIRE(transcript["segments"].size() >= 4);
    for (const auto& segment : transcript["segments"]) {
        INFO(segment["body"]);
        CHECK(begins_at(audio, segment["startTime"].get<double>(), 0.06));
    }
}

TEST_CASE("captions are read as the conversation that they were made of", "[program]") {
    const Studio studio(GENERATE(river, harbour));
    studio.rendered();
    const auto expected = conversation(script::read_script(studio.script_path()).script);
    for (const auto* const file : {"talk.vtt", "talk.srt"}) {
        const auto path = studio.folder().path() / "out" / "talk" / file;
        CHECK(conversation(script::read_script(path).script) == expected);
    }
}

TEST_CASE("captions and transcripts say the same at the same millisecond", "[program]") {
    const Studio studio;
    studio.rendered();
    const auto transcript = nlohmann::json::parse(studio.bytes("transcript.json"));
    const auto webvtt = studio.bytes("talk.vtt");
    const auto subrip = studio.bytes("talk.srt");
    std::string said;
    for (const auto& segment : transcript["segments"]) {
        const auto speaker = segment["speaker"].get<std::string>();
        CHECK(webvtt.find(period(segment, '.') + "<v " + speaker + ">") != std::string::npos);
        CHECK(subrip.find(period(segment, ',')) != std::string::npos);
        CHECK(segment["words"].front()["startTime"] == segment["startTime"]);
        said += segment["body"].get<std::string>();
    }
    CHECK(said
          == "您好，这条河有多长呢？大约有三十公里，从山里一直流到海边。原来比我想的还要长。"
             "我小时候坐过一条木船。船上有一只黄狗。那条狗叫什么名字？它叫小米，现在已经很老了。");
}

TEST_CASE("chapters are where the episode's own marks are", "[program]") {
    const Studio studio;
    studio.rendered();
    CHECK(studio.bytes("chapters.vtt")
          == "WEBVTT\n\n1\n00:00:00.000 --> 00:00:10.920\n水\n\n2\n00:00:10.920 --> "
                 + to_clock(milliseconds(studio.report()["length"])) + "\n船\n");
    const auto chapters = nlohmann::json::parse(studio.bytes("chapters.json"));
    CHECK(chapters["version"] == "1.2.0");
    REQUIRE(chapters["chapters"].size() == 2);
    CHECK(chapters["chapters"][1]["startTime"] == 10.92);
    CHECK(studio.play().values("CHAPTER001") == std::vector<std::string>{"00:00:10.920"});
}

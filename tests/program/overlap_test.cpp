// SPDX-License-Identifier: GPL-3.0-or-later
// Interjections that begin before a turn ends.
#include "support/listen.hpp"
#include "support/program.hpp"
#include "support/studio.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace duologue;
using namespace duologue::support;

namespace {

constexpr std::string_view mandarin =
    "language: zh\ncast: 甲 = host\ncast: 乙 = amodei\n\n"
    "# 河边\n\n乙: 河水在三月开始变暖，鱼就回来了。\n\n甲: 嗯。\n\n"
    "乙: 夏天水很深，要小心一点。\n\n甲: 好的。那么山上呢？\n\n"
    "# 山上\n\n乙: 山上有一座老房子。\n\n甲: 理解。\n";
constexpr std::string_view english =
    "language: en\ncast: Ada = host\ncast: Bo = amodei\n\n"
    "Bo: In March the water gets warmer, and the fish come back to Switzerland.\n\n"
    "Ada: Mm-hm.\n\nBo: In summer it is deep, and one has to be careful.\n\nAda: I see.\n";

/// What is left of `first` when `second` is taken from it.
Pcm difference(Pcm first, const Pcm& second) {
    const auto size = std::min(first.samples.size(), second.samples.size());
    first.samples.resize(size);
    for (std::size_t i = 0; i < size; ++i)
        first.samples[i] -= second.samples[i];
    return first;
}

std::vector<std::string> all_bytes(const Studio& studio) {
    std::vector<std::string> bytes;
    for (const auto& file : studio.files())
        bytes.push_back(studio.bytes(file));
    return bytes;
}

} // namespace

TEST_CASE("with --overlap an interjection begins before the turn ends, without it after",
          "[program]") {
    const auto script = GENERATE(mandarin, english);
    const Studio studio(script);
    studio.rendered();
    const auto apart = studio.turns();
    studio.rendered({"--overlap"});
    const auto over = studio.turns();
    REQUIRE(over.size() == apart.size());
    for (std::size_t i = 1; i < over.size(); i += 2) {
        INFO("turn " << i);
        CHECK(apart[i].begin_s - apart[i - 1].end_s >= 0.2);
        const auto both_s = over[i - 1].end_s - over[i].begin_s;
        CHECK(both_s > 0.05);
        CHECK(both_s <= 0.35);
        CHECK(over[i].end_s - over[i].begin_s
              == Approx(apart[i].end_s - apart[i].begin_s).margin(0.02));
    }
    CHECK(over[2].begin_s - over[1].end_s >= 0.2);
}

TEST_CASE("where two speak both are heard, under the ceiling, and the turn before is as ever",
          "[program]") {
    const Studio studio(english);
    const auto stereo = GENERATE(false, true);
    const std::vector<std::string> plain(stereo ? 1 : 0, "--stereo");
    const auto apart = studio.rendered(plain).play().audio;
    auto options = plain;
    options.push_back("--overlap");
    const auto over = studio.rendered(options).play().audio;
    const auto all = studio.turns();
    const auto both_begin = all[1].begin_s;
    const auto both_end = all[0].end_s;
    const auto changed = difference(over, apart);
    CHECK(rms(part(changed, all[0].begin_s, both_begin - 0.03)).value < -55);
    CHECK(rms(part(changed, both_begin, both_end)).value > -32);
    CHECK(rms(part(over, both_end, all[1].end_s)).value > -32);
    CHECK(loudness(part(over, all[0].begin_s, all[1].end_s)).value
          == Approx(stereo ? -16 : -19).margin(1.5));
    CHECK(true_peak(over).value <= -1);
    CHECK(studio.report()["true_peak"].get<double>() >= true_peak(over).value - 0.1);
}

TEST_CASE("an episode with overlaps has the same bytes from any number of workers and the cache",
          "[program]") {
    const Studio studio(mandarin);
    const auto cache = (studio.folder().path() / "kept").string();
    const auto one = all_bytes(studio.rendered({"--overlap", "--no-cache", "--jobs", "1"}));
    CHECK((all_bytes(studio.rendered({"--overlap", "--cache", cache, "--jobs", "2"})) == one));
    CHECK((all_bytes(studio.rendered({"--overlap", "--cache", cache})) == one));
    CHECK(studio.render({"--overlap", "--cache", cache, "--dry-run"}).out
          == "0 of 7 sentences to speak\n");
    const auto chapter = studio.bytes("chapters/02-山上.opus");
    studio.rendered({"--overlap", "--cache", cache, "--chapters", "2"});
    CHECK(studio.bytes("chapters/02-山上.opus") == chapter);
}

TEST_CASE("verify finds nothing wrong with overlaps, and captions have one cue at a time",
          "[program]") {
    const auto script = GENERATE(mandarin, english);
    const Studio studio(script);
    studio.rendered({"--overlap", "--format", "opus,flac", "--room", "hall"});
    const auto folder = (studio.folder().path() / "out/talk").string();
    const auto checked = run({"verify", folder});
    CHECK(checked.out.find("FAILED") == std::string::npos);
    CHECK(checked.exit_code == 0);
    const auto cues = nlohmann::json::parse(studio.bytes("transcript.json"))["segments"];
    REQUIRE(cues.size() >= studio.turns().size());
    for (std::size_t i = 1; i < cues.size(); ++i) {
        CHECK(cues[i - 1]["endTime"].get<double>() <= cues[i]["startTime"].get<double>());
        CHECK(cues[i - 1]["words"].back()["endTime"] <= cues[i - 1]["endTime"]);
    }
}

TEST_CASE("verify refuses a report in which two speak for longer than they do", "[program]") {
    const Studio studio(english);
    studio.rendered({"--overlap"});
    auto report = studio.report();
    auto& turn = report["chapters"][0]["turns"][1];
    turn["start"] = turn["start"].get<double>() - 0.4;
    studio.folder().write("out/talk/report.json", report.dump());
    const auto checked = run({"verify", (studio.folder().path() / "out/talk").string()});
    CHECK(checked.exit_code != 0);
    CHECK(checked.err.find("the turns of chapter 1 overlap") != std::string::npos);
}

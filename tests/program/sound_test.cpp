// SPDX-License-Identifier: GPL-3.0-or-later
// What a listener hears of a render.
#include "mix/pauses.hpp"
#include "support/listen.hpp"
#include "support/studio.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cmath>
#include <map>

using namespace duologue;
using namespace duologue::support;

namespace {

/// The silence before a turn that is not the first.
double pause_before(const std::vector<HeardTurn>& all, std::size_t turn) {
    return all[turn].begin_s - all[turn - 1].end_s;
}

/// All that each speaker says, joined.
std::map<std::string, Pcm> voices(const Studio& studio) {
    const auto audio = studio.play().audio;
    std::map<std::string, Pcm> said;
    for (const auto& turn : studio.turns()) {
        auto& voice =
            said.try_emplace(turn.speaker, Pcm{audio.rate_hz, audio.channels, {}}).first->second;
        voice = join(std::move(voice), part(audio, turn.begin_s, turn.end_s));
    }
    return said;
}

/// The longest stretch of `audio` in which 10 ms never reach -60 dBFS.
double longest_silence_s(const Pcm& audio) {
    constexpr double step = 0.01;
    double longest = 0;
    double current = 0;
    for (double at = 0; at < duration_s(audio); at += step) {
        const bool silent = peak(part(audio, at, at + step)).value < -60;
        current = silent ? current + step : 0;
        longest = std::max(longest, current);
    }
    return longest;
}

/// -19 LUFS on the one channel of a mono file are -16 from two loudspeakers.
constexpr Lufs mono_target{-19};
constexpr Lufs stereo_target{-16};

} // namespace

TEST_CASE("every turn sounds where the report says, and between turns it is silent", "[program]") {
    const Studio studio;
    const auto audio = studio.rendered().play().audio;
    const auto all = studio.turns();
    REQUIRE(all.size() == 6);
    for (std::size_t i = 0; i < all.size(); ++i) {
        INFO("turn " << i);
        const auto [speaker, begin, end] = all[i];
        CHECK(rms(part(audio, begin, end)).value > -30);
        CHECK(peak(part(audio, begin, begin + 0.1)).value > -40);
        CHECK(peak(part(audio, end - 0.1, end)).value > -40);
        const auto next = i + 1 < all.size() ? all[i + 1].begin_s : duration_s(audio);
        CHECK(peak(part(audio, end + 0.04, next - 0.02)).value < -60);
    }
    CHECK(peak(part(audio, 0, 0.01)).value < -60);
}

TEST_CASE("a pause is as long as the writer asks for, or a packet longer", "[program]") {
    const Studio studio("language: zh\n\n甲: 船来了。\n[pause 1.5s]\n乙: 在哪里？\n"
                        "甲: 那里。[pause 2s] 它走了。\n");
    const auto audio = studio.rendered().play().audio;
    const auto all = studio.turns();
    REQUIRE(all.size() == 3);
    CHECK(pause_before(all, 1) >= 1.5 - 1e-9);
    CHECK(pause_before(all, 1) < 1.52);
    CHECK(longest_silence_s(part(audio, all[0].begin_s, all[1].end_s)) == Approx(1.5).margin(0.04));
    CHECK(longest_silence_s(part(audio, all[2].begin_s, all[2].end_s)) == Approx(2).margin(0.04));
}

TEST_CASE("answers come sooner than other turns, and chapters take their time", "[program]") {
    const Studio studio;
    studio.rendered();
    const auto all = studio.turns();
    REQUIRE(all.size() == 6);
    const auto lies_in = [&](std::size_t turn, const mix::Pause& pause) {
        const auto length = pause_before(all, turn);
        constexpr double packet = 0.02;
        return length >= static_cast<double>(pause.least.count()) / 1000 - 1e-9
               && length <= static_cast<double>(pause.most.count()) / 1000 + packet;
    };
    const mix::Pauses pauses;
    CHECK(lies_in(1, pauses.answer));
    CHECK(lies_in(2, pauses.turn));
    CHECK(lies_in(3, pauses.chapter));
    CHECK(lies_in(5, pauses.answer));
}

TEST_CASE("the option --pause sets one kind of pause and leaves the others", "[program]") {
    const Studio studio;
    studio.rendered({"--pause", "turn=1s", "--pause", "end=250ms"});
    const auto all = studio.turns();
    CHECK(pause_before(all, 1) < 0.42);
    CHECK(pause_before(all, 2) == Approx(1.01).margin(0.02));
    CHECK(pause_before(all, 3) == Approx(2.01).margin(0.12));
    const auto length = studio.report()["length"].get<double>();
    CHECK(length - all.back().end_s == Approx(0.25).margin(0.021));
}

TEST_CASE("what the encoder makes far too loud is turned down", "[program]") {
    // With these settings libopus 1.3.1 gives a crackle of +4 dBTP for a sentence limited to -3.
    const Studio studio(
        "language: zh\ncast: 甲 = host\ncast: 乙 = amodei\n\n甲: 好。\n\n乙: "
        "他是勃艮第天主教国王西吉斯蒙德的兄弟，阿里乌教派贡多巴德国王最年轻的儿子。\n");
    const auto audio =
        studio.rendered({"--quality", "best", "--complexity", "6", "--bitrate", "36"}).play().audio;
    CHECK(true_peak(audio).value <= -1);
    CHECK(studio.report()["true_peak"].get<double>() >= true_peak(audio).value - 0.1);
}

TEST_CASE("an episode is as loud as podcasts are, under the ceiling, each speaker alike",
          "[program]") {
    const auto script = GENERATE(river, harbour);
    const Studio studio(script);
    const auto audio = studio.rendered().play().audio;
    CHECK(audio.channels == 1);
    CHECK(loudness(audio).value == Approx(mono_target.value).margin(0.5));
    CHECK(true_peak(audio).value <= -1);
    const auto report = studio.report();
    CHECK(report["loudness"]["programme"].get<double>()
          == Approx(loudness(audio).value).margin(0.1));
    CHECK(report["true_peak"].get<double>() >= true_peak(audio).value - 0.1);
    CHECK(report["true_peak"].get<double>() <= -1);
    for (const auto& [speaker, voice] : voices(studio)) {
        INFO(speaker);
        CHECK(loudness(voice).value == Approx(mono_target.value).margin(0.5));
    }
}

TEST_CASE(
    "the first sentence of a paragraph is louder than its last, and all are as loud as one alone",
    "[program]") {
    const std::string said = "The river was slow and brown that year.";
    const Studio studio("language: en\n\nA: " + said + " " + said + " " + said + "\n\nB: " + said
                        + "\n");
    const auto audio = studio.rendered().play().audio;
    const auto cues = nlohmann::json::parse(studio.bytes("transcript.json"))["segments"];
    REQUIRE(cues.size() == 4);
    std::vector<double> heard;
    for (const auto& cue : cues)
        heard.push_back(loudness(part(audio, cue["startTime"], cue["endTime"])).value);
    CHECK(heard[0] - heard[2] == Approx(4.3).margin(0.6));
    CHECK(heard[1] < heard[0]);
    double power = 0;
    for (std::size_t i = 0; i < 3; ++i)
        power += std::pow(10, heard[i] / 10) / 3;
    CHECK(heard[3] == Approx(10 * std::log10(power)).margin(0.5));
}

TEST_CASE("a hall answers after every turn, as loud in all, and is kept apart in the cache",
          "[program]") {
    const Studio studio;
    const auto cache = std::vector<std::string>{"--stereo", "--cache",
                                                (studio.folder().path() / "cache").string()};
    auto in_hall = cache;
    in_hall.insert(in_hall.end(), {"--room", "hall"});
    const auto dry = studio.rendered(cache).play().audio;
    const auto hall = studio.rendered(in_hall).play().audio;
    CHECK(hall.frames() == dry.frames());
    CHECK(loudness(hall).value == Approx(loudness(dry).value).margin(0.3));
    CHECK(true_peak(hall).value <= -1);
    CHECK(loudness(hall).value - 3.01 - loudness(fold(hall)).value < 0.5);
    for (const auto& turn : studio.turns()) {
        const auto tail = [&](const Pcm& audio) {
            return rms(part(audio, turn.end_s + 0.03, turn.end_s + 0.06)).value;
        };
        CHECK(tail(hall) > tail(dry) + 6);
        CHECK(rms(part(hall, turn.end_s + 0.11, turn.end_s + 0.14)).value < -70);
    }
}

TEST_CASE("speakers sit apart in stereo, and folded to mono nothing is lost", "[program]") {
    const Studio studio;
    const auto mono = studio.rendered().play().audio;
    const auto stereo = studio.rendered({"--stereo"}).play().audio;
    CHECK(stereo.channels == 2);
    CHECK(stereo.frames() == mono.frames());
    CHECK(loudness(stereo).value == Approx(stereo_target.value).margin(0.5));
    CHECK(true_peak(stereo).value <= -1);
    CHECK(loudness(fold(stereo)).value == Approx(loudness(mono).value).margin(0.5));

    const auto leaning = [&](const std::string& speaker) {
        const auto voice = voices(studio).at(speaker);
        Pcm left{voice.rate_hz, 1, {}};
        Pcm right{voice.rate_hz, 1, {}};
        for (std::size_t i = 0; i < voice.samples.size(); i += 2) {
            left.samples.push_back(voice.samples[i]);
            right.samples.push_back(voice.samples[i + 1]);
        }
        return rms(right).value - rms(left).value;
    };
    CHECK(leaning("主持人") < -1);
    CHECK(leaning("阿莫") > 1);
}

TEST_CASE("the host and the guest are told apart by their pitch in both languages", "[program]") {
    const auto [script, host, guest] = GENERATE(table<std::string_view, std::string, std::string>({
        {river, "主持人", "阿莫"},
        {harbour, "Host", "Amos"},
    }));
    const Studio studio(script);
    studio.rendered();
    const auto said = voices(studio);
    const auto apart =
        12 * std::log2(median_pitch_hz(said.at(host)) / median_pitch_hz(said.at(guest)));
    CHECK(apart >= 4);
    CHECK(apart <= 24);
}

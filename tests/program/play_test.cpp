// SPDX-License-Identifier: GPL-3.0-or-later
// What comes out of the sound card. The card is made of ALSA's own parts; the program's way to it
// is the one it always takes.
#include "support/concert.hpp"
#include "support/listen.hpp"
#include "support/patience.hpp"
#include "support/sound_card.hpp"
#include "support/studio.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sys/prctl.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <csignal>

using namespace duologue;
using namespace duologue::support;

namespace {

const std::string right = "\033[C";
const std::string down = "\033[B";
const std::string stop = "\x1A";
const std::string up = "\033[A";

struct Sentence {
    double begin_s;
    double end_s;
};

/// When the sentences of a render are heard; a turn of `river` and `harbour` is one sentence, but
/// for one of two.
std::vector<Sentence> turns(const nlohmann::json& report) {
    std::vector<Sentence> times;
    for (const auto& chapter : report["chapters"])
        for (const auto& turn : chapter["turns"])
            times.push_back({turn["start"].get<double>(),
                             turn["start"].get<double>() + turn["length"].get<double>()});
    return times;
}

Pcm played(const Studio& studio, std::vector<std::string> options = {}) {
    const SoundCard card;
    options.insert(options.begin(), {"play", studio.script_path()});
    const auto outcome = run(options);
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.err.empty());
    return card.kept();
}

/// Whether every child of this process ends, those of dead children included.
bool nobody_is_left() {
    return comes_true([] { return ::waitpid(-1, nullptr, WNOHANG) < 0; });
}

/// Seconds from the start of the program to the first sound.
double seconds_to_sound(const std::string& script) {
    const auto began = std::chrono::steady_clock::now();
    Concert concert({"play", script});
    REQUIRE(concert.listen_until([&] { return peak(concert.heard()).value > -50; }));
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

} // namespace

TEST_CASE("what is played is what a render of the script sounds like", "[program]") {
    const Studio studio;
    const auto times = turns(studio.rendered().report());
    const auto sound = played(studio);
    REQUIRE(times.size() == 6);
    CHECK(duration_s(sound) == Approx(times.back().end_s).margin(0.1));
    for (std::size_t i = 0; i < times.size(); ++i) {
        INFO("turn " << i);
        const auto [begin, end] = times[i];
        CHECK(rms(part(sound, begin, end)).value > -30);
        CHECK(loudness(part(sound, begin, end)).value == Approx(-19).margin(2));
        if (i > 0)
            CHECK(peak(part(sound, times[i - 1].end_s + 0.15, begin - 0.1)).value < -60);
    }
}

TEST_CASE("what is played is printed, sentence by sentence, under its chapter", "[program]") {
    const SoundCard card;
    const Studio studio;
    const auto outcome = run({"play", studio.script_path(), "--chapter", "2"});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.err.empty());
    CHECK(outcome.out
          == "\n# 船\n\n阿莫: 我小时候坐过一条木船。\n阿莫: 船上有一只黄狗。\n"
             "主持人: 那条狗叫什么名字？\n阿莫: 它叫小米，现在已经很老了。\n");
}

TEST_CASE("playing begins where --from says", "[program]") {
    const Studio studio;
    const auto times = turns(studio.rendered().report());
    const auto sound = played(studio, {"--from", "那条狗叫"});
    CHECK(duration_s(sound) == Approx(times[5].end_s - times[4].begin_s).margin(0.1));
    CHECK(duration_s(played(studio, {"--chapter", "2"}))
          == Approx(times[5].end_s - times[3].begin_s).margin(0.1));
}

TEST_CASE("with --overlap an interjection is played while the turn before it ends", "[program]") {
    const Studio studio("language: zh\ncast: 甲 = host\ncast: 乙 = amodei\n\n"
                        "乙: 河水在三月开始变暖，鱼就回来了。\n\n甲: 嗯。\n\n"
                        "乙: 夏天水很深，要小心一点。\n");
    const auto apart = played(studio);
    const auto over = played(studio, {"--overlap"});
    CHECK(duration_s(over)
          == Approx(studio.rendered({"--overlap"}).turns().back().end_s).margin(0.1));
    CHECK(duration_s(apart) - duration_s(over) > 0.2);
    const auto interjection = studio.turns()[1];
    const auto from_it = played(studio, {"--overlap", "--from", "嗯"});
    CHECK(duration_s(from_it)
          == Approx(studio.turns().back().end_s - interjection.begin_s).margin(0.1));
}

TEST_CASE("where a long script begins to be played before it is read, nothing is lost or doubled",
          "[program]") {
    constexpr auto sentences = [](int first, int last, std::string_view end) {
        std::string lines;
        for (int i = first; i <= last; ++i)
            lines +=
                fmt::format("Ada: Fish number {} swims in the cold and quiet river.{}", i, end);
        return lines;
    };
    const std::string head = "title: Fish\nlanguage: en\ncast: Ada\n\n# Many\n\n";
    const auto script = head + sentences(1, 294, "\n\n");
    // Of the first 16 KiB the last sentence is left to the whole; what plays begins with the one
    // before.
    const auto begun = script.substr(0, script.rfind('\n', 1 << 14));
    const auto first = static_cast<int>(std::ranges::count(begun, 'F')) - 2;
    REQUIRE(first == 287);
    const Studio studio(script);
    const SoundCard card;
    const auto in_the_beginning = run({"play", studio.script_path(), "--from", "number 287 swims"});
    CHECK(in_the_beginning.exit_code == 0);
    CHECK(in_the_beginning.err.empty());
    CHECK(in_the_beginning.out == "\n# Many\n\n" + sentences(287, 294, "\n"));
    const Studio end(head + sentences(287, 294, "\n\n"));
    CHECK(duration_s(card.kept())
          == Approx(turns(end.rendered().report()).back().end_s).margin(0.3));
    const auto behind_it = run({"play", studio.script_path(), "--from", "number 292 swims"});
    CHECK(behind_it.out == "\n# Many\n\n" + sentences(292, 294, "\n"));
}

// A benchmark, not run by default: duologue_tests "seconds to the first sound"
TEST_CASE("seconds to the first sound", "[.benchmark]") {
    std::string script = "title: Fish\nlanguage: zh\ncast: Ada\n\n# 鱼\n\n";
    for (int i = 1; i <= 10'000; ++i)
        script +=
            fmt::format("Ada: 第 {} 条鱼在冰冷而安静的河里游，没有人知道它冬天去了哪里。\n\n", i);
    for (const auto& text : {std::string(river), script}) {
        const Studio studio(text);
        for (int i = 0; i < 5; ++i)
            WARN(text.size() << " bytes of script: " << seconds_to_sound(studio.script_path()));
    }
}

TEST_CASE("a place to begin with that is not there is refused", "[program]") {
    const Studio studio;
    const auto no_words = run({"play", studio.script_path(), "--from", "一只猫"});
    CHECK(no_words.exit_code == 1);
    CHECK(
        no_words.err
        == "duologue: " + studio.script_path()
               + ": nobody says \"一只猫\" from chapter 1 on; --from takes words as they stand in "
                 "the script\n");
    const auto no_chapter = run({"play", studio.script_path(), "--chapter", "3"});
    CHECK(no_chapter.exit_code == 1);
    CHECK(no_chapter.err
          == "duologue: " + studio.script_path() + ": there is no chapter 3; the script has 2\n");
}

TEST_CASE("where there is no sound card, another way to listen is named", "[program]") {
    const NoSoundCard none;
    const Studio studio;
    const auto outcome = run({"play", studio.script_path()});
    CHECK(outcome.exit_code == 3);
    CHECK(outcome.out.empty());
    CHECK(outcome.err
          == "duologue: there is no sound card; to listen with another program: "
             "duologue render SCRIPT -o - | PLAYER\n");
}

TEST_CASE("q ends playing at once and leaves the terminal as it was", "[program]") {
    const Studio studio;
    Concert concert({"play", studio.script_path()});
    concert.listen(2);
    CHECK_FALSE(concert.left_terminal_as_it_was());
    concert.type("q");
    CHECK(concert.finish() == 0);
    CHECK(concert.left_terminal_as_it_was());
    CHECK(rms(concert.heard()).value > -30);
    CHECK(duration_s(concert.heard()) < 4);
}

TEST_CASE("a program that is stopped gives the terminal back, and takes it again to go on",
          "[program]") {
    const Studio studio;
    Concert shell({"-im"}, "/bin/sh");
    shell.type(std::string(DUOLOGUE_PROGRAM) + " play " + studio.script_path() + "\n");
    shell.listen(2);
    CHECK_FALSE(shell.left_terminal_as_it_was());
    const auto is_given_back = [&] { return shell.left_terminal_as_it_was(); };
    shell.type(stop);
    CHECK(shell.listen_until(is_given_back));
    shell.listen_out();
    const auto before = duration_s(shell.heard());
    shell.type("fg\n");
    shell.listen(1);
    CHECK_FALSE(shell.left_terminal_as_it_was());
    CHECK(duration_s(shell.heard()) > before + 0.5);
    shell.type("q");
    CHECK(shell.listen_until(is_given_back));
    shell.type("exit\n");
    CHECK(shell.finish() == 0);
}

TEST_CASE("arrows go by sentence and turn", "[program]") {
    const Studio studio;
    Concert concert({"play", studio.script_path()});
    concert.listen(0.6);
    concert.type(right);
    concert.listen(0.6);
    concert.type(down + down);
    concert.listen(0.6);
    concert.type(right + right + up + up);
    concert.listen(0.6);
    concert.type("q");
    CHECK(concert.finish() == 0);
    CHECK(concert.shown()
          == "space pause · ← → sentence · ↑ ↓ turn · + - speed · q quit\n"
             "\n# 水\n\n主持人: 您好，这条河有多长呢？\n"
             "阿莫: 大约有三十公里，从山里一直流到海边。\n"
             "主持人: 原来比我想的还要长。\n"
             "\n# 船\n\n阿莫: 我小时候坐过一条木船。\n"
             "阿莫: 船上有一只黄狗。\n"
             "主持人: 那条狗叫什么名字？\n"
             "阿莫: 我小时候坐过一条木船。\n"
             "\n# 水\n\n主持人: 原来比我想的还要长。\n");
}

TEST_CASE("twice the speed takes half the time at the same pitch", "[program]") {
    const Studio studio(harbour);
    const auto whole = played(studio, {"--from", "Thank you"});
    Concert concert({"play", studio.script_path(), "--from", "Thank you"});
    concert.type("++++++++++");
    CHECK(concert.finish() == 0);
    CHECK(concert.shown().find("(2.0 times)\n") != std::string::npos);
    CHECK(duration_s(concert.heard()) == Approx(duration_s(whole) / 2).margin(0.5));
    CHECK(median_pitch_hz(part(concert.heard(), 0, 1.4))
          == Approx(median_pitch_hz(part(whole, 0, 2.8))).epsilon(0.1));
}

TEST_CASE("a pause is silent, and nothing is lost in it", "[program]") {
    const Studio studio(harbour);
    const auto whole = played(studio);
    Concert concert({"play", studio.script_path()});
    concert.listen(1.5);
    concert.type(" ");
    CHECK(concert.listen_until(
        [&] { return concert.shown().find("(paused)") != std::string::npos; }));
    concert.listen_out();
    const auto before = duration_s(concert.heard());
    concert.listen_out();
    CHECK(duration_s(concert.heard()) == before);
    concert.type(" ");
    CHECK(concert.finish() == 0);
    CHECK(duration_s(concert.heard()) == Approx(duration_s(whole)).margin(0.1));
}

TEST_CASE("a signal ends playing, and nothing goes on behind it", "[program]") {
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    const Studio studio;
    for (const int signal : {SIGINT, SIGTERM, SIGKILL}) {
        INFO(::strsignal(signal));
        Concert concert({"play", studio.script_path()});
        concert.listen(1);
        concert.send(signal);
        CHECK(concert.finish() == (signal == SIGKILL ? -SIGKILL : 128 + signal));
        if (signal != SIGKILL)
            CHECK(concert.left_terminal_as_it_was());
        CHECK(nobody_is_left());
    }
}

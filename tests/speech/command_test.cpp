// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/descriptor.hpp"
#include "base/error.hpp"
#include "speech/command.hpp"
#include "speech/process.hpp"
#include "speech/program.hpp"
#include "speech/speak.hpp"
#include "support/folder.hpp"
#include "support/listen.hpp"
#include "support/patience.hpp"

#include <catch2/catch.hpp>
#include <poll.h>

// glibc 2.36 does not say itself that this is C.
extern "C" {
#include <sys/pidfd.h>
}

#include <chrono>
#include <cmath>
#include <csignal>
#include <thread>

using namespace duologue;
using namespace duologue::speech;
using namespace std::chrono_literals;
using namespace std::string_literals;

namespace {

/// Half a second of 400 Hz at 8 kHz between a tenth of silence, as bare 16-bit PCM.
std::string raw_tone() {
    std::string bytes;
    for (int i = 0; i < 5'600; ++i) {
        const bool sounds = 800 <= i && i < 4'800;
        const auto value = sounds ? std::lround(3'000 * std::sin(i * M_PI / 10)) : 0;
        bytes += static_cast<char>(value & 0xff);
        bytes += static_cast<char>((value >> 8) & 0xff);
    }
    return bytes;
}

cast::Voice voice_of(const support::Folder& folder, const std::vector<std::string>& line) {
    cast::Voice voice;
    voice.id = "robot";
    voice.command = cast::Command{.line = line,
                                  .folder = folder.path(),
                                  .mandarin = false,
                                  .english = true,
                                  .raw_rate_hz = 8'000,
                                  .version = {}};
    return voice;
}

reading::Run english(const std::string& written, std::vector<reading::Token> tokens) {
    return {.language = reading::Language::english,
            .spoken = written,
            .written = written,
            .tokens = std::move(tokens),
            .gap_after = 100ms};
}

const reading::Utterance hello{"hi friend", {english("hi friend", {{0, 2, 0}, {3, 9, 3}})}};

Speech spoken(const reading::Utterance& utterance, const cast::Voice& voice) {
    return speak_by_command(utterance, voice, Deadline::clock::now() + voice.command->timeout);
}

std::string refusal(const cast::Voice& voice) {
    try {
        static_cast<void>(spoken(hello, voice));
    } catch (const Error& error) {
        CHECK(error.kind() == Error::Kind::environment);
        return error.what();
    }
    return "none";
}

} // namespace

TEST_CASE("what a command writes is trimmed, levelled and timed by length", "[speech]") {
    const support::Folder folder;
    folder.write("tone", raw_tone());
    const auto speech = spoken(hello, voice_of(folder, {"cat", "tone"}));
    CHECK(speech.audio.rate_hz == 8'000);
    CHECK(support::duration_s(speech.audio) == Approx(0.51).margin(0.002));
    CHECK(support::rms(speech.audio).value == Approx(-22).margin(0.2));
    const auto third = speech.audio.samples.size() / 3;
    CHECK(speech.tokens == std::vector<SpokenToken>{{0, 2, 0}, {3, 9, third}});
}

TEST_CASE("a command gets one line of words, whatever a text holds", "[speech]") {
    const support::Folder folder;
    folder.write("tone", raw_tone());
    const auto text = "$(touch hit); `touch hit` \x1b[0m\n--help 中文";
    const reading::Utterance utterance{
        "", {english(std::string(", ") + text, {{0, 2, 0}}), english("!", {})}};
    static_cast<void>(spoken(utterance, voice_of(folder, {"sh", "-c", "cat > heard; cat tone"})));
    CHECK(folder.read("heard") == "$(touch hit); `touch hit`  [0m --help 中文!\n");
    CHECK(folder.files() == std::vector<std::string>{"heard", "tone"});
}

TEST_CASE("a command that fails is refused with persona, command and advice", "[speech]") {
    const support::Folder folder;
    folder.write("noise", "this is not a WAV file");
    folder.write("silence", std::string(8'000, '\0'));
    const auto [script, why] = GENERATE(table<std::string, std::string>({
        {"echo first >&2; echo no model >&2; exit 4", "it ended with exit code 4: no model"},
        {"kill -9 $$", "it was ended by a signal (Killed)"},
        {"true", "it wrote nothing to standard output"},
        {"cat silence", "what it wrote is silent"},
        {"yes >&2", "it writes without end: y"},
    }));
    CHECK_THAT(refusal(voice_of(folder, {"sh", "-c", script})),
               Catch::StartsWith("persona robot: " + why + " (the command is sh -c " + script + ")")
                   && Catch::Contains("; "));
    auto wave = voice_of(folder, {"cat", "noise"});
    wave.command->raw_rate_hz = 0;
    CHECK_THAT(refusal(wave),
               Catch::Contains("no whole WAV file") && Catch::Contains("sample_rate"));
}

TEST_CASE("a command ignores no signal that the program ignores", "[speech]") {
    const support::Folder folder;
    folder.write("tone", raw_tone());
    const std::vector<int> signals{SIGPIPE, SIGXFSZ};
    for (const auto signal : signals)
        std::signal(signal, SIG_IGN);
    static_cast<void>(
        spoken(hello, voice_of(folder, {"sh", "-c",
                                        "sed -n 's/^SigIgn:.//p' /proc/self/status > ignored; "
                                        "cat tone"})));
    for (const auto signal : signals) {
        std::signal(signal, SIG_DFL);
        const auto ignored = std::stoull(folder.read("ignored"), nullptr, 16);
        CHECK((ignored >> (signal - 1) & 1) == 0);
    }
}

TEST_CASE("a command that takes too long is ended, with all it started", "[speech]") {
    const support::Folder folder;
    auto voice = voice_of(folder, {"sh", "-c", "(sleep 2; touch late) & sleep 100"});
    voice.command->timeout = 1s;
    const auto begin = std::chrono::steady_clock::now();
    CHECK_THAT(refusal(voice), Catch::Contains("it took longer than 1 s"));
    CHECK(std::chrono::steady_clock::now() - begin < 10s);
    std::this_thread::sleep_for(1500ms);
    CHECK(folder.files().empty());
}

TEST_CASE("where who runs a command is killed, all that the command started ends", "[speech]") {
    const support::Folder folder;
    const auto voice =
        voice_of(folder, {"sh", "-c", "sleep 600 & echo $! > id; mv id started; wait"});
    auto worker = fork_worker([&] { static_cast<void>(spoken(hello, voice)); });
    REQUIRE(support::comes_true([&] { return folder.files() == std::vector{"started"s}; }));
    const Descriptor started(::pidfd_open(std::stoi(folder.read("started")), 0));
    REQUIRE(started);
    worker.end();
    pollfd end{started.get(), POLLIN, 0};
    CHECK(::poll(&end, 1, std::chrono::milliseconds(support::patience).count()) == 1);
}

TEST_CASE("a program is found on the PATH or beside the persona, or refused", "[speech]") {
    const support::Folder folder;
    std::filesystem::permissions(folder.write("speak", "#!/bin/sh\n"),
                                 std::filesystem::perms::owner_all);
    CHECK(find_program(*voice_of(folder, {"./speak"}).command) == folder.path() / "./speak");
    CHECK(find_program(*voice_of(folder, {"sh"}).command).filename() == "sh");
    CHECK(find_program(*voice_of(folder, {"speak"}).command).empty());
    CHECK_THROWS_WITH(check_command(voice_of(folder, {"no-such-program", "-x"})),
                      Catch::StartsWith("persona robot: its program is not there")
                          && Catch::Contains("no-such-program -x"));
}

TEST_CASE("a command's fingerprint follows its line, its version and its files", "[speech]") {
    const support::Folder folder;
    folder.write("model", "one");
    const auto print = [&](const std::string& option, const std::string& version) {
        auto voice = voice_of(folder, {"sh", option, "model"});
        voice.command->version = version;
        return command_fingerprint(voice);
    };
    const auto before = print("-a", "1");
    CHECK(print("-a", "1") == before);
    CHECK(print("-b", "1") != before);
    CHECK(print("-a", "2") != before);
    folder.write("model", "another");
    CHECK(print("-a", "1") != before);
    CHECK(command_fingerprint(cast::Voice()).empty());
}

TEST_CASE("each engine speaks its languages, and the speech is joined", "[speech]") {
    const auto tone = [](int rate_hz, float height) {
        return Speaker([=](const reading::Utterance& utterance, const cast::Voice&) {
            const auto count = static_cast<std::size_t>(rate_hz) / 10 * utterance.runs.size();
            return Speech{{rate_hz, 1, std::vector<float>(count, height)},
                          {{utterance.runs.front().tokens.front().begin, 0, count / 2}}};
        });
    };
    reading::Run mandarin;
    mandarin.tokens = {{4, 5, 0}};
    mandarin.gap_after = 200ms;
    const reading::Utterance utterance{
        "", {english("a", {{0, 1, 0}}), english("b", {{2, 3, 0}}), mandarin}};
    const support::Folder folder;
    const auto voice = voice_of(folder, {"cat"});
    const auto both = speak(utterance, voice, {tone(8'000, 0.1F), tone(16'000, 0.2F)});
    CHECK(both.audio.rate_hz == 16'000);
    CHECK(both.audio.samples.size() == 3'200 + 1'600 + 1'600);
    CHECK(both.tokens == std::vector<SpokenToken>{{0, 0, 1'600}, {4, 0, 3'200 + 1'600 + 800}});
    CHECK(both.audio.samples[5'600] == Approx(0.1).margin(0.01));
    const auto alone = speak(utterance, cast::Voice(), {tone(8'000, 0.1F), nullptr});
    CHECK(alone.audio.samples.size() == 2'400);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "reading/reader.hpp"
#include "speech/booth.hpp"
#include "speech/crew.hpp"
#include "speech/engine.hpp"
#include "support/folder.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <span>
#include <sstream>
#include <vector>

using namespace duologue;
using namespace duologue::speech;

namespace {

/// Does `work` with an engine in a fork, because a process can have one engine only.
std::string in_a_fork(const std::function<std::string(Engine&)>& work,
                      const std::filesystem::path& data = DUOLOGUE_DATA "/espeak-ng-data") {
    std::string result;
    run_jobs({.count = 1,
              .work =
                  [&](std::size_t, const Send& send) {
                      Engine engine(data);
                      send(work(engine));
                  },
              .take = [&](std::size_t, std::string bytes) { result = std::move(bytes); }},
             1);
    return result;
}

/// The voices' data in `data` below `folder`, to be damaged.
std::filesystem::path copy_data(const support::Folder& folder) {
    auto data = folder.path() / "data";
    std::filesystem::copy(DUOLOGUE_DATA "/espeak-ng-data", data,
                          std::filesystem::copy_options::recursive);
    std::filesystem::copy(DUOLOGUE_DATA "/espeak-ng-data.sums", folder.path() / "data.sums");
    return data;
}

cast::Voice persona(const std::string& id) {
    const auto voices = cast::load_voices(DUOLOGUE_DATA "/voices");
    return *std::ranges::find(voices, id, &cast::Voice::id);
}

reading::Utterance read(const std::string& text) {
    return reading::Reader(DUOLOGUE_DATA).read(text, reading::Language::mandarin);
}

std::string sound(const Speech& speech) {
    const auto& samples = speech.audio.samples;
    return {reinterpret_cast<const char*>(samples.data()), samples.size() * sizeof(float)};
}

/// The first peak of the autocorrelation, of a voice of 70 to 300 Hz.
double pitch_hz(std::span<const float> samples) {
    constexpr std::size_t rate = 22'050;
    constexpr std::size_t longest = rate / 70;
    std::vector<double> sums(longest);
    for (auto lag = rate / 300; lag < longest; ++lag)
        for (std::size_t i = 0; i + longest < samples.size(); ++i)
            sums[lag] += static_cast<double>(samples[i]) * static_cast<double>(samples[i + lag]);
    const auto high = 0.85 * *std::ranges::max_element(sums);
    auto lag = rate / 300;
    while (sums[lag] < high || sums[lag] < sums[lag + 1])
        ++lag;
    return static_cast<double>(rate) / static_cast<double>(lag);
}

const std::string mixed = "2025年，我们去 New York 看 machine learning 的展览。";

} // namespace

TEST_CASE("the same sentence sounds the same in every fork", "[speech]") {
    const auto utterance = read(mixed);
    const auto voice = persona("host");
    const auto once =
        in_a_fork([&](Engine& engine) { return sound(engine.speak(utterance, voice)); });
    const auto again =
        in_a_fork([&](Engine& engine) { return sound(engine.speak(utterance, voice)); });
    CHECK(once.size() > 2 * 22'050 * sizeof(float));
    CHECK((once == again));
}

TEST_CASE("data that change while they are in use are an error, not another sound", "[speech]") {
    const support::Folder folder;
    const auto data = copy_data(folder);
    const auto utterance = read(mixed);
    const auto voice = persona("host");
    const std::string in_use = "espeak-ng's data have changed while they were in use; try again";
    const auto [changed, place, complaint] = GENERATE_COPY(table<std::string, std::string,
                                                                 std::string>(
        {{"phondata", "", in_use},
         {"en_dict", "", in_use},
         {"voices/english", "", in_use},
         {"voices/!v/host", "/voices/!v/host",
          "not the file that the program was built with; install espeak-ng-data again, or run make "
          "again"}}));
    INFO(changed);
    const auto file = "data/" + changed;
    const auto said = in_a_fork(
        [&](Engine& engine) -> std::string {
            static_cast<void>(engine.speak(utterance, voice));
            // Not so that the library notices.
            folder.write(file, folder.read(file) + "\n");
            try {
                return sound(engine.speak(utterance, voice));
            } catch (const Error& error) {
                return error.what();
            }
        },
        data);
    CHECK(said == data.string() + place + ": " + complaint);
}

TEST_CASE("data that kill the library while they are in use are named, not the sentence",
          "[speech]") {
    const support::Folder folder;
    const auto data = copy_data(folder);
    const auto utterance = read(mixed);
    const auto voice = persona("host");
    const auto said = in_a_fork(
        [&](Engine& engine) -> std::string {
            std::signal(SIGSEGV, SIG_DFL); // not a failure of the test
            auto dictionary = folder.read("data/cmn_dict");
            // The rules, of which its second number says where they begin.
            std::uint32_t rules = 0;
            std::memcpy(&rules, dictionary.data() + sizeof rules, sizeof rules);
            std::fill(dictionary.begin() + rules + sizeof rules, dictionary.end(), '\1');
            folder.write("data/cmn_dict", dictionary);
            try {
                return sound(engine.speak(utterance, voice));
            } catch (const Error& error) {
                return error.what();
            }
        },
        data);
    CHECK(said
          == data.string() + ": espeak-ng's data have changed while they were in use; try again");
}

TEST_CASE("a voice whose process was killed between two sentences is one that ended", "[speech]") {
    const auto result = in_a_fork([](Engine& engine) -> std::string {
        static_cast<void>(engine.speak(read("你好。"), persona("host")));
        std::ifstream children(fmt::format("/proc/self/task/{}/children", ::getpid()));
        for (int child = 0; children >> child;) {
            ::kill(child, SIGKILL);
            ::waitid(P_PID, static_cast<id_t>(child), nullptr, WEXITED | WNOWAIT);
        }
        try {
            static_cast<void>(engine.speak(read("你好。"), persona("host")));
        } catch (const VoiceEnded&) {
            return "ended";
        }
        return "spoken";
    });
    CHECK(result == "ended");
}

TEST_CASE("every token sounds, one after the other, inside the speech", "[speech]") {
    const auto utterance = read(mixed);
    std::size_t tokens = 0;
    for (const auto& run : utterance.runs)
        tokens += run.tokens.size();
    CHECK(utterance.runs.size() == 6);
    const auto found = in_a_fork([&](Engine& engine) {
        const auto speech = engine.speak(utterance, persona("host"));
        const bool ordered = std::ranges::is_sorted(speech.tokens, {}, &SpokenToken::sample);
        const bool inside = speech.tokens.back().sample < speech.audio.samples.size();
        return std::to_string(speech.tokens.size()) + (ordered ? " ordered" : "")
               + (inside ? " inside" : "");
    });
    CHECK(found == std::to_string(tokens) + " ordered inside");
}

TEST_CASE("inflections move the voice and no token gets lost", "[speech]") {
    const reading::Run run{.spoken = "ma1 ma1 ma1 ma1",
                           .written = {},
                           .tokens = {{0, 1, 0}, {1, 2, 4}, {2, 3, 8}, {3, 4, 12}}};
    const reading::Utterance plain{"妈妈妈妈妈妈妈妈", {run, run}};
    auto inflected = plain;
    inflected.runs[0].inflections = {{0, 3, 1, 1}};
    inflected.runs[1].inflections = {{0, 3, 1, 1}, {8, -3, 1.2, 0.5}};
    const auto voice = persona("amodei");
    const auto tell = [&](const reading::Utterance& utterance) {
        return in_a_fork([&](Engine& engine) {
            const auto speech = engine.speak(utterance, voice);
            std::string told;
            for (const auto& token : speech.tokens)
                told += std::to_string(token.sample) + " ";
            const auto& samples = speech.audio.samples;
            const std::span all(samples);
            return told + std::to_string(samples.size()) + " "
                   + std::to_string(pitch_hz(all.subspan(speech.tokens[1].sample, 2000))) + " "
                   + std::to_string(pitch_hz(all.subspan(speech.tokens[7].sample, 2000)));
        });
    };
    std::vector<double> before(11);
    std::vector<double> after(11);
    std::istringstream said_before(tell(plain));
    std::istringstream said_after(tell(inflected));
    for (std::size_t i = 0; i < 11; ++i)
        REQUIRE((said_before >> before[i] && said_after >> after[i]));
    CHECK(std::is_sorted(after.begin(), after.begin() + 9));
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(after[i] == Approx(before[i]).margin(400));
    CHECK(12 * std::log2(after[9] / before[9]) == Approx(3).margin(1));
    CHECK(12 * std::log2(after[10] / before[10]) == Approx(-3).margin(1.5));
    CHECK(after[8] > before[8] + 2000);
}

TEST_CASE("the runs of a sentence are equally loud", "[speech]") {
    const reading::Run loud{.spoken = "ba1 ba1", .written = {}, .tokens = {{0, 1, 0}, {1, 2, 4}}};
    const reading::Run soft{.spoken = "yi1 yu2", .written = {}, .tokens = {{2, 3, 0}, {3, 4, 4}}};
    const reading::Utterance utterance{"八八一鱼", {loud, soft}};
    const auto ratio = in_a_fork([&](Engine& engine) {
        const auto speech = engine.speak(utterance, persona("host"));
        const std::span all(speech.audio.samples);
        const auto border = speech.tokens[2].sample;
        const auto power = [](std::span<const float> samples) {
            double sum = 0;
            for (const auto sample : samples)
                sum += static_cast<double>(sample) * static_cast<double>(sample);
            return sum / static_cast<double>(samples.size());
        };
        return std::to_string(10
                              * std::log10(power(all.first(border)) / power(all.subspan(border))));
    });
    CHECK(std::stod(ratio) == Approx(0).margin(0.2));
}

TEST_CASE("two personas do not sound the same", "[speech]") {
    const auto utterance = read("你好。");
    const auto say = [&](const std::string& id) {
        return in_a_fork(
            [&](Engine& engine) { return sound(engine.speak(utterance, persona(id))); });
    };
    CHECK((say("host") != say("amodei")));
}

TEST_CASE("a variant that is missing is an error, not another voice", "[speech]") {
    auto voice = persona("host");
    voice.variant = "nobody";
    const auto utterance = read("你好。");
    CHECK_THROWS_WITH(
        in_a_fork([&](Engine& engine) { return sound(engine.speak(utterance, voice)); }),
        "espeak-ng has no variant nobody; name another one in the persona's file, or "
        "run make again");
}

TEST_CASE("a folder without espeak-ng's data is an error", "[speech]") {
    const Jobs jobs{.count = 1, .work = [](std::size_t, const Send&) {
                        const Engine engine(DUOLOGUE_DATA "/voices");
                    }};
    CHECK_THROWS_WITH(run_jobs(jobs, 1), Catch::Contains("espeak-ng cannot use its data")
                                             && Catch::Contains("run make again"));
}

TEST_CASE("an engine looks for no sound server", "[speech]") {
    const support::Folder folder;
    sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
    const auto path = (folder.path() / "server").string();
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0);
    REQUIRE(::bind(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    REQUIRE(::listen(server, 1) == 0);
    ::setenv("PULSE_SERVER", ("unix:" + path).c_str(), 1);
    CHECK(in_a_fork([](Engine& engine) { return engine.version(); }) == "1.51");
    CHECK(::accept(server, nullptr, nullptr) == -1);
    ::close(server);
}

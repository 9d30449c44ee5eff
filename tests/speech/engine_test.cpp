// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "reading/reader.hpp"
#include "speech/crew.hpp"
#include "speech/engine.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace duologue;
using namespace duologue::speech;

namespace {

/// Does `work` with an engine in a fork, because a process can have one engine only.
std::string in_a_fork(const std::function<std::string(Engine&)>& work) {
    std::string result;
    run_jobs({.count = 1,
              .work =
                  [&](std::size_t, const Send& send) {
                      Engine engine(DUOLOGUE_DATA "/espeak-ng-data");
                      send(work(engine));
                  },
              .take = [&](std::size_t, std::string bytes) { result = std::move(bytes); }},
             1);
    return result;
}

cast::Voice persona(const std::string& id) {
    const auto voices = cast::load_voices(DUOLOGUE_DATA "/voices");
    return *std::ranges::find(voices, id, &cast::Voice::id);
}

reading::Utterance read(const std::string& text) {
    Warnings none;
    return reading::Reader(DUOLOGUE_DATA).read(text, reading::Language::mandarin, {}, none);
}

std::string sound(const Speech& speech) {
    const auto& samples = speech.audio.samples;
    return {reinterpret_cast<const char*>(samples.data()), samples.size() * sizeof(float)};
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

TEST_CASE("every token sounds, one after the other, inside the speech", "[speech]") {
    const auto utterance = read(mixed);
    std::size_t tokens = 0;
    for (const auto& run : utterance.runs)
        tokens += run.tokens.size();
    CHECK(utterance.runs.size() == 5);
    const auto found = in_a_fork([&](Engine& engine) {
        const auto speech = engine.speak(utterance, persona("host"));
        const bool ordered = std::ranges::is_sorted(speech.tokens, {}, &SpokenToken::sample);
        const bool inside = speech.tokens.back().sample < speech.audio.samples.size();
        return std::to_string(speech.tokens.size()) + (ordered ? " ordered" : "")
               + (inside ? " inside" : "");
    });
    CHECK(found == std::to_string(tokens) + " ordered inside");
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
        "espeak-ng has no variant nobody; run make again");
}

TEST_CASE("a folder without espeak-ng's data is an error", "[speech]") {
    const Jobs jobs{.count = 1, .work = [](std::size_t, const Send&) {
                        const Engine engine(DUOLOGUE_DATA "/voices");
                    }};
    CHECK_THROWS_WITH(run_jobs(jobs, 1), Catch::Contains("espeak-ng cannot use its data")
                                             && Catch::Contains("run make again"));
}

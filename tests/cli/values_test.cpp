// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "cli/values.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using namespace duologue::cli;
using namespace std::chrono_literals;

TEST_CASE("a room is one of three", "[cli]") {
    CHECK(parse_room("dry") == mix::Room::dry);
    CHECK(parse_room("studio") == mix::Room::studio);
    CHECK(parse_room("hall") == mix::Room::hall);
    CHECK_THROWS_WITH(parse_room("cave"), "--room cave: it is dry, studio or hall");
}

TEST_CASE("chapters are numbers and ranges", "[cli]") {
    CHECK(parse_chapters("2,4-5") == std::set<std::size_t>{2, 4, 5});
    CHECK(parse_chapters("3") == std::set<std::size_t>{3});
    for (const auto* const text : {"", "0", "x", "5-4", "1,", "1-", "1000"}) {
        INFO(text);
        CHECK_THROWS_AS(parse_chapters(text), Error);
    }
}

TEST_CASE("formats are known names, each once", "[cli]") {
    using enum encode::Format;
    CHECK(parse_formats("opus,flac,opus") == std::vector{opus, flac});
    CHECK_THROWS_WITH(parse_formats("ogg"), "--format ogg: \"ogg\" is not opus, flac, wav or mp3");
}

TEST_CASE("a pause is set in seconds or milliseconds", "[cli]") {
    mix::Pauses pauses;
    set_pause(pauses, "turn=0.8s");
    CHECK(pauses.turn == mix::Pause{800ms, 800ms});
    CHECK(pauses.reaction == mix::Pause{800ms, 800ms});
    set_pause(pauses, "chapter=1500ms");
    CHECK(pauses.chapter == mix::Pause{1500ms, 1500ms});
    CHECK(pauses.sentence == mix::Pauses().sentence);
    set_pause(pauses, "end=2");
    CHECK(pauses.end == mix::Pause{2s, 2s});
    set_pause(pauses, "end=1 s");
    CHECK(pauses.end == mix::Pause{1s, 1s});
    for (const auto* const text :
         {"turn", "turn=", "turn=-1s", "turn=61s", "turns=1s", "turn=nan", "turn=1m", "turn=1min",
          "turn=0.5sfoo", "turn=1.5sms", "turn=1ss", "turn=ms"}) {
        INFO(text);
        CHECK_THROWS_AS(set_pause(pauses, text), Error);
    }
}

TEST_CASE("a cast choice may hold any name", "[cli]") {
    const auto choice = parse_choice("Dr. Ada =amodei");
    CHECK(choice.speaker == "Dr. Ada ");
    CHECK(choice.persona == "amodei");
    CHECK_THROWS_AS(parse_choice("Ada"), Error);
}

TEST_CASE("a line of a script is a number from 1", "[cli]") {
    const std::string script = DUOLOGUE_DATA "/english.lexicon";
    CHECK(parse_script_line(script + ":12").line == 12);
    CHECK(parse_script_line(script).line == std::nullopt);
    CHECK(parse_script_line("no/such/file:0").script == "no/such/file:0");
    CHECK_THROWS_WITH(parse_script_line(script + ":0"),
                      script + ":0: lines count from 1, as in " + script + ":12");
}

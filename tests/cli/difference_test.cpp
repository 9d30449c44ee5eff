// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/difference.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using cli::difference;
using cli::Talk;

namespace {

/// A sentence every ten seconds, all by one speaker.
Talk talk(const std::vector<std::string>& texts) {
    Talk talk;
    for (const auto& text : texts) {
        talk.lines.push_back({"Ada", text, Timestamp(talk.length)});
        talk.length += std::chrono::seconds(10);
    }
    return talk;
}

} // namespace

TEST_CASE("an edited sentence is named with its time", "[cli]") {
    CHECK(difference(talk({"One.", "Two.", "Three."}), talk({"One.", "2.", "Three."}))
          == "1 sentence new; listen at 0:10  Ada: 2.");
}

TEST_CASE("several edits count from the first to the last", "[cli]") {
    CHECK(difference(talk({"One.", "Two.", "Three."}),
                     talk({"One.", "A sentence of more than four words.", "More.", "3."}))
          == "3 sentences new; listen at 0:10  Ada: A sentence of more than …");
}

TEST_CASE("what was taken out is named by what follows, or by the end", "[cli]") {
    CHECK(difference(talk({"One.", "Two.", "Three."}), talk({"One.", "Three."}))
          == "1 sentence less; listen at 0:10  Ada: Three.");
    CHECK(difference(talk({"One.", "Two.", "Three."}), talk({"One."}))
          == "2 sentences less; listen at 0:00  Ada: One.");
}

TEST_CASE("the same words in another time are no new words", "[cli]") {
    const auto before = talk({"One."});
    auto now = before;
    CHECK(difference(before, now) == "the same words at the same times");
    now.length += std::chrono::seconds(61);
    CHECK(difference(before, now) == "the same words, 1:11 long instead of 0:10");
}

TEST_CASE("a talk has each sentence as it stands in its paragraph", "[cli]") {
    script::Script script;
    script.chapters.push_back({"", {}, {{"Ada", {{"Bees? Wasps.", {}, {}}, {"Ants.", {}, {}}}}}});
    mix::Turn turn{.index = 0, .span = {}, .sentences = {}};
    turn.sentences.push_back({0, 6, 12, 0, {Timestamp(), Frames(10)}});
    turn.sentences.push_back({1, 0, 5, 0, {Timestamp(Frames(20)), Frames(10)}});
    const auto talk = cli::talk_of(script, {{{1, {}, {turn}}}, Frames(40)});
    REQUIRE(talk.lines.size() == 2);
    CHECK(talk.lines[0].text == "Wasps.");
    CHECK(talk.lines[1].text == "Ants.");
    CHECK(talk.lines[1].start == Timestamp(Frames(20)));
    CHECK(talk.length == Frames(40));
}

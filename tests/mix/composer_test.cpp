// SPDX-License-Identifier: GPL-3.0-or-later
#include "mix/composer.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using namespace duologue::mix;
using namespace std::chrono_literals;

namespace {

SpokenSentence sentence(std::size_t chapter, std::size_t turn, Frames speech, Milliseconds pause) {
    return {.chapter_number = chapter,
            .turn = turn,
            .sentence = {.begin = 0, .end = 6, .span = {}},
            .wording = {{{0, 6, ShortFrames(0)}}},
            .speech = speech,
            .pause_before = pause};
}

Timestamp at(Frames time) {
    return Timestamp(time);
}

} // namespace

TEST_CASE("the first sentence sounds after its lead", "[mix]") {
    Composer composer;
    const auto gap = composer.add(sentence(1, 0, 1s, 0ms));
    CHECK(gap.tail == 0);
    CHECK(gap.silence == 0);
    const auto& turn = composer.timeline().chapters.at(0).turns.at(0);
    CHECK(turn.span == Span{at(20ms), 1s});
    CHECK(turn.sentences.at(0).span == Span{at(20ms), 1s});
}

TEST_CASE("a pause is counted from the last sound to the first", "[mix]") {
    Composer composer;
    composer.add(sentence(1, 0, 1s, 0ms));
    composer.add(sentence(1, 1, 1s, 500ms));
    CHECK(composer.timeline().chapters.at(0).turns.at(1).span.start == at(20ms + 1s + 500ms));
}

TEST_CASE("speech that ends inside a packet is followed by a pause of less than a packet more",
          "[mix]") {
    Composer composer;
    composer.add(sentence(1, 0, 1s + Frames(1), 0ms));
    composer.add(sentence(1, 1, 1s, 500ms));
    const auto& turns = composer.timeline().chapters.at(0).turns;
    CHECK(turns.at(1).span.start - turns.at(0).span.end() == Frames(500ms) + Frames(959));
}

TEST_CASE("sentences of one turn make one span", "[mix]") {
    Composer composer;
    composer.add(sentence(1, 0, 1s, 0ms));
    composer.add(sentence(1, 0, 2s, 300ms));
    const auto& turns = composer.timeline().chapters.at(0).turns;
    REQUIRE(turns.size() == 1);
    CHECK(turns.at(0).span == Span{at(20ms), 3300ms});
    CHECK(turns.at(0).sentences.size() == 2);
}

TEST_CASE("chapters tile the episode, the pause between them belongs to the first", "[mix]") {
    Composer composer;
    composer.add(sentence(1, 0, 1s, 0ms));
    composer.add(sentence(3, 0, 1s, 2s));
    composer.finish(800ms);
    const auto& [chapters, length, words] = composer.timeline();
    REQUIRE(chapters.size() == 2);
    CHECK(chapters.at(0).span == Span{at(0ms), 3s});
    CHECK(chapters.at(1).span == Span{at(3s), 1800ms});
    CHECK(chapters.at(1).number == 3);
    CHECK(words.at(chapters.at(1).turns.at(0).sentences.at(0).words)
          == Wording{{{0, 6, ShortFrames(0)}}});
    CHECK(length == Frames(4800ms));
}

TEST_CASE("a pause that the writer asks for at the start is heard", "[mix]") {
    Composer composer;
    const auto gap = composer.add(sentence(1, 0, 1s, 1s));
    CHECK(gap.silence == 50);
    CHECK(composer.timeline().chapters.at(0).span.start == at(0ms));
    CHECK(composer.timeline().chapters.at(0).turns.at(0).span.start == at(1020ms));
}

TEST_CASE("a sentence within the clip of another begins there, and the next follows both",
          "[mix]") {
    Composer composer;
    composer.add(sentence(1, 0, 1s, 0ms));
    auto over = sentence(1, 1, 400ms, 0ms);
    over.within = 800ms;
    const auto gap = composer.add(over);
    CHECK(gap.tail == 0);
    CHECK(gap.silence == 0);
    composer.add(sentence(1, 2, 1s, 300ms));
    const auto& turns = composer.timeline().chapters.at(0).turns;
    REQUIRE(turns.size() == 3);
    CHECK(turns.at(0).span == Span{at(20ms), 1s});
    CHECK(turns.at(1).span == Span{at(820ms), 400ms});
    CHECK(turns.at(1).sentences.at(0).span.start == at(820ms));
    CHECK(turns.at(2).span.start == at(1220ms + 300ms));
}

TEST_CASE("the sentence that ends last decides where a clip of two ends", "[mix]") {
    Composer composer;
    composer.add(sentence(1, 0, 1s, 0ms));
    auto over = sentence(1, 1, 100ms, 0ms);
    over.within = 800ms;
    composer.add(over);
    composer.finish(500ms);
    CHECK(composer.timeline().length == Frames(20ms + 1s + 500ms - 20ms));
}

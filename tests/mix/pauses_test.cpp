// SPDX-License-Identifier: GPL-3.0-or-later
#include "mix/pauses.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <set>
#include <string>

using namespace duologue;
using namespace duologue::mix;
using namespace std::chrono_literals;

TEST_CASE("an answer follows a question, whatever closes the question", "[mix]") {
    CHECK(between_turns("How deep is it?", "Nine metres.") == Boundary::answer);
    CHECK(between_turns("他问：“有多深？”", "九米。") == Boundary::answer);
    CHECK(between_turns("有多深?)", "九米。") == Boundary::answer);
    CHECK(between_turns("It is deep.", "Nine metres.") == Boundary::turn);
}

TEST_CASE("a new subject is heard in its opening words", "[mix]") {
    CHECK(between_turns("很深。", "接下来，我们说说桥。") == Boundary::subject);
    for (const auto* const next : {"Let's turn to bridges.", "Let’s turn to bridges."})
        CHECK(between_turns("It is deep.", next) == Boundary::subject);
    CHECK(between_turns("深吗？", "另外，桥呢？") == Boundary::answer);
}

TEST_CASE("a long question takes thought", "[mix]") {
    CHECK(between_turns("你觉得在未来五年里人工智能会怎样改变医学，又会怎样改变教育和工作？",
                        "会的。")
          == Boundary::hard_answer);
    CHECK(between_turns("What do you think will change in medicine, in schools and at work within "
                        "the next five years or so, and for whom?",
                        "A lot.")
          == Boundary::hard_answer);
}

TEST_CASE("an interjection is followed quickly, and follows quickly", "[mix]") {
    CHECK(between_sentences("理解。") == Boundary::interjection);
    CHECK(between_sentences("好的，") == Boundary::interjection);
    CHECK(between_sentences("Right.") == Boundary::interjection);
    CHECK(between_sentences("我们理解。") == Boundary::sentence);
    CHECK(between_sentences("好吗？") == Boundary::sentence);
    CHECK(between_turns("It is deep.", "Yes.") == Boundary::reaction);
    CHECK(between_turns("明白。", "所以水很深。") == Boundary::reaction);
}

TEST_CASE("a sentence that was cut goes on as behind a comma", "[mix]") {
    CHECK(between_sentences("如果明天下大雨了，") == Boundary::clause);
    CHECK(between_sentences("They asked for three things:") == Boundary::clause);
    CHECK(between_sentences("They asked for three things.") == Boundary::sentence);
    CHECK(Pauses{}.clause.most < Pauses{}.sentence.least);
}

TEST_CASE("the heavier the boundary, the longer the pause, but answers come quickly", "[mix]") {
    const Pauses pauses;
    const std::array ascending{pauses.interjection, pauses.sentence, pauses.paragraph,
                               pauses.subject, pauses.chapter};
    for (std::size_t i = 1; i < ascending.size(); ++i)
        CHECK(ascending[i - 1].most < ascending[i].least);
    CHECK(pauses.answer.least >= 200ms);
    CHECK(pauses.answer.most <= 400ms);
    CHECK(pauses.hard_answer.least > pauses.answer.most);
    CHECK(pauses.turn.most < pauses.subject.least);
}

TEST_CASE("a pause varies with what follows, within its bounds and always the same", "[mix]") {
    const Pauses pauses;
    std::set<Milliseconds> seen;
    for (int i = 0; i < 200; ++i) {
        const auto text = "句子" + std::to_string(i) + "。";
        const auto pause = pauses.before(text, Boundary::sentence);
        CHECK(pause >= pauses.sentence.least);
        CHECK(pause <= pauses.sentence.most);
        CHECK(pause == pauses.before(text, Boundary::sentence));
        seen.insert(pause);
    }
    CHECK(seen.size() > 70);
    CHECK(*seen.begin() < pauses.sentence.least + 10ms);
    CHECK(*seen.rbegin() > pauses.sentence.most - 10ms);
    CHECK(Pauses{.turn = {1s, 1s}}.before("好。", Boundary::turn) == 1s);
}

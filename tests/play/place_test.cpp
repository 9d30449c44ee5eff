// SPDX-License-Identifier: GPL-3.0-or-later
#include "play/place.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using play::Key;

namespace {

render::Cue cue(std::size_t chapter, std::size_t turn, std::string_view text) {
    render::Cue result;
    result.chapter = chapter;
    result.turn = turn;
    result.text = text;
    return result;
}

/// Two chapters of two turns.
const std::vector<render::Cue> cues{cue(0, 0, "One fish."),    cue(0, 0, "Two fish."),
                                    cue(0, 1, "红鱼，蓝鱼。"), cue(1, 0, "Two more."),
                                    cue(1, 1, "And an ox."),   cue(1, 1, "One fish again.")};

std::vector<play::Playbill::Entry> entries_of(const std::vector<render::Cue>& sentences) {
    std::vector<play::Playbill::Entry> result;
    for (const auto& said : sentences)
        result.push_back(
            {said.chapter, said.turn, 10 * said.chapter + said.turn, std::string(said.text)});
    return result;
}

const auto entries = entries_of(cues);

} // namespace

TEST_CASE("a chapter begins with its first sentence", "[play]") {
    CHECK(play::find_chapter(cues, 1) == 0U);
    CHECK(play::find_chapter(cues, 2) == 3U);
    CHECK_FALSE(play::find_chapter(cues, 3));
}

TEST_CASE("words are found whatever their case and spaces, also across sentences", "[play]") {
    CHECK(play::find_text(cues, 0, "two") == 1U);
    CHECK(play::find_text(cues, 2, "two") == 3U);
    CHECK(play::find_text(cues, 0, "fish.  Two FISH") == 0U);
    CHECK(play::find_text(cues, 1, "onefish") == 5U);
    CHECK(play::find_text(cues, 0, "蓝鱼") == 2U);
    CHECK_FALSE(play::find_text(cues, 0, "three fish"));
    CHECK_FALSE(play::find_text(cues, 4, "蓝鱼"));
}

TEST_CASE("arrows go on by sentence and turn, as far as there is one", "[play]") {
    CHECK(play::follow(Key::on, entries, 0, false) == 1);
    CHECK(play::follow(Key::on, entries, 5, true) == 5);
    CHECK(play::follow(Key::turn_on, entries, 0, false) == 2);
    CHECK(play::follow(Key::turn_on, entries, 2, false) == 3);
    CHECK(play::follow(Key::turn_on, entries, 4, false) == 4);
}

TEST_CASE("back is the beginning of what is heard, and before it when that has just begun",
          "[play]") {
    CHECK(play::follow(Key::back, entries, 3, true) == 3);
    CHECK(play::follow(Key::back, entries, 3, false) == 2);
    CHECK(play::follow(Key::back, entries, 0, false) == 0);
    CHECK(play::follow(Key::turn_back, entries, 5, false) == 4);
    CHECK(play::follow(Key::turn_back, entries, 4, true) == 4);
    CHECK(play::follow(Key::turn_back, entries, 2, false) == 0);
    CHECK(play::follow(Key::turn_back, entries, 0, false) == 0);
}

TEST_CASE("a sentence of the beginning is found in the whole script by its line", "[play]") {
    CHECK(play::find_same(entries, entries, 5) == 5);
    const std::vector<play::Playbill::Entry> beginning{entries[0], entries[1], entries[4],
                                                       entries[5]};
    CHECK(play::find_same(entries, beginning, 1) == 1);
    CHECK(play::find_same(entries, beginning, 2) == 4);
    CHECK(play::find_same(entries, beginning, 3) == 5);
    CHECK(play::find_same({entries[0]}, beginning, 3) == 0);
}

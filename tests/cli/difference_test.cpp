// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/difference.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using namespace duologue::mix;
using cli::difference;

namespace {

/// A sentence every ten seconds, all by one speaker.
Timeline talk(const std::vector<std::string>& texts) {
    Turn turn{.index = 0, .speaker = "Ada", .span = {}, .sentences = {}};
    Timestamp start;
    for (const auto& text : texts) {
        turn.sentences.push_back({text, 0, {start, Frames(house_rate_hz)}, {}});
        start += std::chrono::seconds(10);
    }
    return {{{"", 1, {}, {turn}}}, start.time_since_epoch()};
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

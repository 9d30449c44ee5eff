// SPDX-License-Identifier: GPL-3.0-or-later
#include "mix/words.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using namespace duologue::mix;

TEST_CASE("words come back as they were, also those that are said before what is written before",
          "[mix]") {
    const std::vector<Word> words{{0, 4, ShortFrames(0)},
                                  {70'000, 70'001, ShortFrames(9'600)},
                                  {5, 6, ShortFrames(9'601)},
                                  {5, 5, ShortFrames(9'600)},
                                  {8, 300, ShortFrames(4'000'000'000)}};
    CHECK(Words(words).unpacked() == words);
    CHECK(Words(words).pinyin().empty());
    CHECK(Words(words, "hé biān").unpacked() == words);
    CHECK(Words(words, "hé biān").pinyin() == "hé biān");
}

TEST_CASE("no words are empty", "[mix]") {
    CHECK(Words().empty());
    CHECK(Words().unpacked().empty());
    CHECK(Words({}, "hé").empty());
    CHECK(Words({}, "hé").unpacked().empty());
    CHECK_FALSE(Words(std::vector<Word>{{}}).empty());
}

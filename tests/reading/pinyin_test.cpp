// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/phonetics/pinyin.hpp"

#include <catch2/catch.hpp>

using namespace duologue::reading;

TEST_CASE("a tone mark stands where dictionaries put it", "[reading]") {
    CHECK(with_tone_mark("zhuang1") == "zhuāng");
    CHECK(with_tone_mark("gou3") == "gǒu");
    CHECK(with_tone_mark("dui4") == "duì");
    CHECK(with_tone_mark("jiu3") == "jiǔ");
    CHECK(with_tone_mark("lve4") == "lüè");
    CHECK(with_tone_mark("nv3") == "nǚ");
    CHECK(with_tone_mark("lv5") == "lü");
    CHECK(with_tone_mark("de5") == "de");
    CHECK(with_tone_mark("ng4") == "ng");
}

TEST_CASE("a syllable is pinyin that the voice knows, with its tone", "[reading]") {
    CHECK(parse_syllable(U"Lü4") == "lv4");
    CHECK(parse_syllable(U"lv4") == "lv4");
    CHECK(parse_syllable(U"r5") == "r5");
    CHECK(parse_syllable(U"hang") == std::nullopt);
    CHECK(parse_syllable(U"hang0") == std::nullopt);
    CHECK(parse_syllable(U"hagn2") == std::nullopt);
    CHECK(parse_syllable(U"4") == std::nullopt);
    CHECK(parse_syllable(U"") == std::nullopt);
}

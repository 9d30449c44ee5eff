// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader is heard to say: the sentences of heard.tsv, each with its syllables.
#include "reading/reader.hpp"

#include <catch2/catch.hpp>
#include <fmt/ranges.h>

#include <fstream>

namespace duologue::reading {
namespace {

std::string spoken(std::string_view line) {
    static const Reader reader(DUOLOGUE_DATA);
    return fmt::format("{}", fmt::join(reader.spoken(line), " "));
}

} // namespace

TEST_CASE("sentences are heard as their reader says them", "[reading]") {
    std::ifstream lines(DUOLOGUE_HEARD);
    std::size_t sentences = 0;
    for (std::string line; std::getline(lines, line); ++sentences) {
        const auto tab = line.find('\t');
        REQUIRE(tab != std::string::npos);
        INFO(line);
        CHECK(spoken(line.substr(0, tab)) == line.substr(tab + 1));
    }
    CHECK(sentences == 501);
}

TEST_CASE("an erhua is part of the syllable that it colours, and lets third tones meet",
          "[reading]") {
    CHECK(spoken("玩儿一会儿") == "wanr2 yi2 huir4");
    CHECK(spoken("有点儿冷") == "you2 dianr2 leng3");
    CHECK(spoken("婴儿和女儿") == "ying1 er2 he2 nv3 er2");
    CHECK(spoken("门缝儿里") == "men2 fengr4 li3");
    CHECK(spoken("我儿子唱儿歌") == "wo3 er2 zi5 chang4 er2 ge1");
}

TEST_CASE("a syllable r that nothing comes before stands by itself", "[reading]") {
    const auto reader =
        Reader(DUOLOGUE_DATA).with(Lexicon(split_lexicon("word = r5", "own.lexicon")));
    CHECK(reader.spoken("word") == std::vector<std::string>{"r5"});
}

TEST_CASE("numbers are heard in words", "[reading]") {
    CHECK(spoken("第11页有3个字") == "di4 shi2 yi1 ye4 you3 san1 ge5 zi4");
    CHECK(spoken("2005年") == "er4 ling2 ling2 wu3 nian2");
}

} // namespace duologue::reading

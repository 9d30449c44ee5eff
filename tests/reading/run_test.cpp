// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.hpp"
#include "reading/mandarin/sandhi.hpp"
#include "reading/run.hpp"
#include "support/mandarin.hpp"

#include <catch2/catch.hpp>

namespace duologue::reading {
namespace {

using namespace std::chrono_literals;

Segment segment_of(Language language, std::string_view text) {
    Segment segment{language, to_utf32(text), {}, {}};
    for (std::size_t i = 0; i < segment.text.size(); ++i)
        segment.source.push_back({i, i + 1});
    segment.as_digit.resize(segment.text.size());
    return segment;
}

Run mandarin(const Segment& segment, Ending ending) {
    const auto phrase = phrase_of(to_utf8(segment.text));
    return mandarin_run(segment, speak(phrase, segment.as_digit, built_dictionary()), ending);
}

std::string mandarin(std::string_view text, Ending ending = Ending::is_over) {
    return mandarin(segment_of(Language::mandarin, text), ending).spoken;
}

std::string english(std::string_view text, Ending ending) {
    return english_run(segment_of(Language::english, text), ending).spoken;
}

} // namespace

TEST_CASE("the syllables of a word are joined and punctuation is the engine's", "[reading]") {
    CHECK(mandarin("世界经济，好吗？") == "shi4jie4 jing1ji4, hao3 ma5?");
    CHECK(mandarin("来；去：听！……") == "lai2; qu4: ting1!");
}

TEST_CASE("a third tone that must stay low before another is written in phonemes", "[reading]") {
    CHECK(mandarin("老板把雨伞给我") == "lao2[[p'a21n]] ba3 yu2san3 gei2 wo3");
}

TEST_CASE("a third tone before a pause is left to the engine", "[reading]") {
    CHECK(mandarin("走，我来") == "zou3, wo3 lai2");
}

TEST_CASE("a third tone at the end stays low where the sentence goes on", "[reading]") {
    CHECK(mandarin("我喜欢你", Ending::goes_on) == "wo2 xi3huan1 [[n'i21]]");
    CHECK(mandarin("我喜欢你，", Ending::goes_on) == "wo2 xi3huan1 ni3,");
    CHECK(mandarin("我喜欢你", Ending::is_over) == "wo2 xi3huan1 ni3");
}

TEST_CASE("erhua is joined to its syllable in a way that keeps the tone", "[reading]") {
    CHECK(mandarin("好玩儿") == "hao3wan2r5");
    CHECK(mandarin("这儿") == "zhe4er5");
}

TEST_CASE("every character knows where it is said", "[reading]") {
    const auto run = mandarin(segment_of(Language::mandarin, "老板把雨伞，给"), Ending::is_over);
    CHECK(run.spoken == "lao2[[p'a21n]] ba3 yu2san3, gei3");
    CHECK(run.tokens
          == std::vector<Token>{
              {0, 1, 0}, {1, 2, 6}, {2, 3, 15}, {3, 4, 19}, {4, 5, 22}, {6, 7, 28}});
}

TEST_CASE("the characters of a written number are one token", "[reading]") {
    auto segment = segment_of(Language::mandarin, "用二十次");
    segment.source = {{0, 1}, {1, 3}, {1, 3}, {3, 4}};
    const auto run = mandarin(segment, Ending::is_over);
    CHECK(run.spoken == "yong4 er4shi2ci4");
    CHECK(run.tokens == std::vector<Token>{{0, 1, 0}, {1, 3, 6}, {3, 4, 13}});
}

TEST_CASE("English that the sentence goes on after ends in a comma", "[reading]") {
    CHECK(english("Claude", Ending::goes_on) == "Claude,");
    CHECK(english(", really? ", Ending::goes_on) == "really,");
    CHECK(english("It works.", Ending::is_over) == "It works.");
}

TEST_CASE("an English token is what the writer wrote as one", "[reading]") {
    Segment segment{Language::english, U"twenty two [[w'3:dz]] D.E.I", {}, {}};
    for (std::size_t i = 0; i < segment.text.size(); ++i)
        segment.source.push_back(i < 10   ? Range{0, 2}
                                 : i < 11 ? Range{2, 2}
                                 : i < 21 ? Range{3, 8}
                                 : i < 22 ? Range{8, 8}
                                          : Range{9, 12});
    const auto run = english_run(segment, Ending::goes_on);
    CHECK(run.spoken == "twenty two [[w'3:dz]] D.E.I,");
    CHECK(run.tokens == std::vector<Token>{{0, 2, 0}, {3, 8, 13}, {9, 12, 22}});
}

TEST_CASE("the silence between runs is that of the punctuation there", "[reading]") {
    CHECK(pause_at(U'，') == 220ms);
    CHECK(pause_at(U'。') == 350ms);
    CHECK(pause_at(U'\0') == 40ms);
}

} // namespace duologue::reading

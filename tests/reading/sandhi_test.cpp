// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/sandhi.hpp"
#include "support/mandarin.hpp"

#include <catch2/catch.hpp>

namespace duologue::reading {

TEST_CASE("一 rises before a falling tone and falls before the others", "[reading]") {
    CHECK(heard("一定") == "yi2 ding4");
    CHECK(heard("一个人") == "yi2 ge4 ren2");
    CHECK(heard("一天") == "yi4 tian1");
    CHECK(heard("一年") == "yi4 nian2");
    CHECK(heard("一本书") == "yi4 ben3 shu1");
    CHECK(heard("一万，一百") == "yi2 wan4 yi4 bai3");
}

TEST_CASE("一 keeps its tone in ordinals, numbers, months and at the end", "[reading]") {
    CHECK(heard("第一次") == "di4 yi1 ci4");
    CHECK(heard("十一个") == "shi2 yi1 ge4");
    CHECK(heard("一月一号") == "yi1 yue4 yi1 hao4");
    CHECK(heard("统一价格") == "tong3 yi1 jia4 ge2");
    CHECK(heard("这是其中之一") == "zhe4 shi4 qi2 zhong1 zhi1 yi1");
}

TEST_CASE("一 keeps its tone where it is a digit", "[reading]") {
    const auto phrase = phrase_of("一九八一年");
    const auto syllables =
        speak(phrase, std::vector<bool>{true, true, true, true, false}, built_dictionary());
    CHECK(syllables.front().tone == 1);
    CHECK(syllables[3].tone == 1);
}

TEST_CASE("不 rises before a falling tone only", "[reading]") {
    CHECK(heard("不是") == "bu2 shi4");
    CHECK(heard("不好") == "bu4 hao3");
    CHECK(heard("不来，不听") == "bu4 lai2 bu4 ting1");
    CHECK(heard("我不") == "wo3 bu4");
}

TEST_CASE("一 and 不 between the same verb are neutral", "[reading]") {
    CHECK(heard("看一看") == "kan4 yi5 kan4");
    CHECK(heard("去不去") == "qu4 bu5 qu4");
}

TEST_CASE("the second of a doubled verb is neutral", "[reading]") {
    CHECK(heard("看看") == "kan4 kan5");
    CHECK(heard("天天") == "tian1 tian1");
}

TEST_CASE("a third tone rises before another in its word", "[reading]") {
    CHECK(heard("你好") == "ni2 hao3");
    CHECK(heard("理想") == "li2 xiang3");
}

TEST_CASE("a word of three third tones changes by its parts", "[reading]") {
    CHECK(heard("展览馆") == "zhan2 lan2 guan3");
    CHECK(heard("小老虎") == "xiao3 lao2 hu3");
}

TEST_CASE("third tones change inside feet, not over the clause", "[reading]") {
    CHECK(heard("我有两本很好的书") == "wo2 you3 liang2 ben3 hen2 hao3 de5 shu1");
    CHECK(heard("请你把雨伞给我") == "qing2 ni3 ba3 yu2 san3 gei2 wo3");
    CHECK(heard("我很想洗手") == "wo3 hen2 xiang3 xi2 shou3");
}

TEST_CASE("punctuation keeps third tones apart", "[reading]") {
    CHECK(heard("走，我想") == "zou3 wo2 xiang3");
}

TEST_CASE("儿 colours the syllable before it in the words that have it", "[reading]") {
    CHECK(heard("一点儿") == "yi4 dian3 r5");
    CHECK(heard("好玩儿") == "hao3 wan2 r5");
    CHECK(heard("女儿") == "nv3 er2");
    CHECK(heard("儿子") == "er2 zi5");
}

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/sandhi.hpp"
#include "support/mandarin.hpp"

#include <catch2/catch.hpp>

namespace duologue::reading {

TEST_CASE("一 rises before a falling tone and falls before the others", "[reading]") {
    CHECK(heard("一定") == "yi2 ding4");
    CHECK(heard("一个人") == "yi2 ge5 ren2");
    CHECK(heard("一天") == "yi4 tian1");
    CHECK(heard("一年") == "yi4 nian2");
    CHECK(heard("一本书") == "yi4 ben3 shu1");
    CHECK(heard("一万，一百") == "yi2 wan4 yi4 bai3");
}

TEST_CASE("一 keeps its tone in ordinals, numbers, months and at the end", "[reading]") {
    CHECK(heard("第一次") == "di4 yi1 ci4");
    CHECK(heard("十一个") == "shi2 yi1 ge5");
    CHECK(heard("一月一号") == "yi1 yue4 yi1 hao4");
    CHECK(heard("统一价格") == "tong3 yi1 jia4 ge2");
    CHECK(heard("唯一一次") == "wei2 yi1 yi2 ci4");
    CHECK(heard("一楼，一等奖，一两天") == "yi1 lou2 yi1 deng2 jiang3 yi4 liang3 tian1");
    CHECK(heard("从零到一的过程，一到家") == "cong2 ling2 dao4 yi1 de5 guo4 cheng2 yi2 dao4 jia1");
    CHECK(heard("高一学生，高一点") == "gao1 yi1 xue2 sheng5 gao1 yi4 dian3");
    CHECK(heard("统一标准，唯一标准，系统一旦")
          == "tong3 yi1 biao1 zhun3 wei2 yi1 biao1 zhun3 xi4 tong3 yi2 dan4");
    CHECK(heard("一审判决，一期临床，一期节目")
          == "yi1 shen3 pan4 jue2 yi1 qi1 lin2 chuang2 yi4 qi1 jie2 mu4");
    CHECK(heard("一战中，伊丽莎白一世") == "yi1 zhan4 zhong1 yi1 li4 sha1 bai2 yi1 shi4");
    CHECK(heard("一战成名，一生一世") == "yi2 zhan4 cheng2 ming2 yi4 sheng1 yi2 shi4");
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
    CHECK(heard("明白不明白") == "ming2 bai5 bu5 ming2 bai5");
    CHECK(heard("一步一步") == "yi2 bu4 yi2 bu4");
}

TEST_CASE("the second of a doubled verb is neutral, after its third tone has risen", "[reading]") {
    CHECK(heard("看看") == "kan4 kan5");
    CHECK(heard("想想") == "xiang2 xiang5");
    CHECK(heard("大学学习") == "da4 xue2 xue2 xi2");
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

TEST_CASE("third tones change inside feet before they change between them", "[reading]") {
    CHECK(heard("我有两本很好的书") == "wo2 you3 liang2 ben3 hen2 hao3 de5 shu1");
    CHECK(heard("我也很想洗手") == "wo2 ye3 hen2 xiang3 xi2 shou3");
    CHECK(heard("你可以走了") == "ni3 ke2 yi2 zou3 le5");
}

TEST_CASE("a single syllable leans on the foot that comes", "[reading]") {
    CHECK(heard("请你把雨伞给我") == "qing2 ni2 ba3 yu2 san3 gei2 wo3");
    CHECK(heard("与老师") == "yu2 lao3 shi1");
    CHECK(heard("五百九十") == "wu2 bai2 jiu3 shi2");
}

TEST_CASE("a word, 里 and 有 at the end of a foot part it from the next", "[reading]") {
    CHECK(heard("领导讲话") == "ling2 dao3 jiang3 hua4");
    CHECK(heard("没有理由") == "mei2 you3 li3 you2");
    CHECK(heard("屋里跑来") == "wu1 li3 pao3 lai2");
}

TEST_CASE("个 is weak after what counts and after a verb, not in its own words", "[reading]") {
    CHECK(heard("两个人，有个家") == "liang3 ge5 ren2 you3 ge5 jia1");
    CHECK(heard("整个，一个个，个人") == "zheng3 ge4 yi2 ge4 ge4 ge4 ren2");
}

TEST_CASE("words are weak or full as a reader says them", "[reading]") {
    CHECK(heard("父亲的东西") == "fu4 qin5 de5 dong1 xi5");
    CHECK(heard("喜欢的时候") == "xi3 huan1 de5 shi2 hou4");
    CHECK(heard("中学生，东西方") == "zhong1 xue2 sheng5 dong1 xi1 fang1");
    CHECK(heard("自由自在") == "zi4 you2 zi4 zai4");
}

TEST_CASE("particles are weak, the same characters in other words are not", "[reading]") {
    CHECK(heard("好啦，啦啦队") == "hao3 la5 la1 la1 dui4");
    CHECK(heard("天哪，在哪") == "tian1 na5 zai4 na3");
    CHECK(heard("走喽，呐喊") == "zou3 lou5 na4 han3");
}

TEST_CASE("directions behind verbs are weak", "[reading]") {
    CHECK(heard("走进来，抬起头来") == "zou3 jin4 lai5 tai2 qi3 tou2 lai5");
    CHECK(heard("我们一起来") == "wo3 men5 yi4 qi3 lai2");
    CHECK(heard("提出未来计划") == "ti2 chu1 wei4 lai2 ji4 hua4");
    CHECK(heard("关上，桌上") == "guan1 shang5 zhuo1 shang4");
    CHECK(heard("走过去，过去的事") == "zou3 guo4 qu5 guo4 qu4 de5 shi4");
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.hpp"
#include "reading/mandarin/polyphone.hpp"
#include "support/mandarin.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace duologue::reading {
namespace {

struct Marked {
    std::u32string text;
    std::vector<std::pair<std::size_t, std::string>> readings; ///< of the characters at a place
};

/// 长[chang2]度: a reading in brackets belongs to the character before it.
Marked take_marks(std::u32string_view line) {
    Marked marked;
    while (!line.empty()) {
        const auto begin = std::min(line.find(U'['), line.size());
        const auto end = std::min(line.find(U']', begin), line.size());
        marked.text += line.substr(0, begin);
        if (begin < end)
            marked.readings.emplace_back(marked.text.size() - 1,
                                         to_utf8(line.substr(begin + 1, end - begin - 1)));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return marked;
}

} // namespace

TEST_CASE("words decide how their characters are read", "[reading]") {
    CHECK(citation("银行行长") == "yin2 hang2 hang2 zhang3");
    CHECK(citation("重庆的音乐会很快乐") == "chong2 qing4 de5 yin1 yue4 hui4 hen3 kuai4 le4");
    CHECK(citation("长大，长度") == "zhang3 da4 chang2 du4");
    CHECK(citation("调整，调查") == "tiao2 zheng3 diao4 cha2");
    CHECK(citation("率先提高效率") == "shuai4 xian1 ti2 gao1 xiao4 lv4");
    CHECK(citation("什么东西") == "shen2 me5 dong1 xi1");
    CHECK(citation("模型的模样") == "mo2 xing2 de5 mu2 yang4");
    CHECK(citation("处理，到处") == "chu3 li3 dao4 chu4");
}

TEST_CASE("polyphones of sentences that interviews hold are read as the sentences say",
          "[reading]") {
    std::ifstream lines(DUOLOGUE_POLYPHONES);
    std::size_t marks = 0;
    for (std::string line; std::getline(lines, line);) {
        const auto [text, expected] = take_marks(to_utf32(line));
        const auto readings = phrase_of(to_utf8(text)).readings;
        INFO(line);
        for (const auto& [place, reading] : expected)
            CHECK(readings[place] == reading);
        marks += expected.size();
    }
    CHECK(marks == 734);
}

TEST_CASE("为 is a preposition before a person, a purpose and a deed", "[reading]") {
    CHECK(citation("为了人民") == "wei4 le5 ren2 min2");
    CHECK(citation("他为我们唱歌") == "ta1 wei4 wo3 men5 chang4 ge1");
    CHECK(citation("工厂为城市提供电力") == "gong1 chang3 wei4 cheng2 shi4 ti2 gong1 dian4 li4");
    CHECK(citation("为建成这座桥，他们等了很久").substr(0, 5) == "wei4 ");
}

TEST_CASE("为 is a verb before what something is or becomes", "[reading]") {
    CHECK(citation("成为作家") == "cheng2 wei2 zuo4 jia1");
    CHECK(citation("改名为海城") == "gai3 ming2 wei2 hai3 cheng2");
    CHECK(citation("温度为三十度") == "wen1 du4 wei2 san1 shi2 du4");
}

TEST_CASE("得, 地 and 的 after words are neutral", "[reading]") {
    CHECK(citation("跑得很快") == "pao3 de5 hen3 kuai4");
    CHECK(citation("悄悄地走") == "qiao1 qiao1 de5 zou3");
    CHECK(citation("我的书") == "wo3 de5 shu1");
}

TEST_CASE("得 and 地 have full tones as verbs and nouns", "[reading]") {
    CHECK(citation("你得去") == "ni3 dei3 qu4");
    CHECK(citation("他得了奖") == "ta1 de2 le5 jiang3");
    CHECK(citation("这块地很大") == "zhe4 kuai4 di4 hen3 da4");
}

TEST_CASE("着 and 了 are particles unless a word says otherwise", "[reading]") {
    CHECK(citation("走着走着下雨了") == "zou3 zhe5 zou3 zhe5 xia4 yu3 le5");
    CHECK(citation("着手了解") == "zhuo2 shou3 liao3 jie3");
    CHECK(citation("房子着火了") == "fang2 zi5 zhao2 huo3 le5");
    CHECK(citation("去不了") == "qu4 bu4 liao3");
}

TEST_CASE("neighbours decide for a character that stands alone", "[reading]") {
    CHECK(citation("还有，归还，把钱还了") == "hai2 you3 gui1 huan2 ba3 qian2 huan2 le5");
    CHECK(citation("三只鸟只吃草") == "san1 zhi1 niao3 zhi3 chi1 cao3");
    CHECK(citation("3 只鸟") == "zhi1 niao3");
    CHECK(citation("两行字") == "liang3 hang2 zi4");
    CHECK(citation("妈妈教我") == "ma1 ma5 jiao1 wo3");
}

TEST_CASE("得 and 地 are particles although a word has swallowed them", "[reading]") {
    CHECK(citation("坐得很直，受得了") == "zuo4 de5 hen3 zhi2 shou4 de5 liao3");
    CHECK(citation("轻轻地上了楼") == "qing1 qing1 de5 shang4 le5 lou2");
    CHECK(citation("天天地震") == "tian1 tian1 di4 zhen4");
    CHECK(citation("获得，心得，彼得") == "huo4 de2 xin1 de2 bi3 de2");
}

TEST_CASE("着 is a particle behind a verb that lasts, although a word begins with it",
          "[reading]") {
    CHECK(citation("睁着眼，拉着手") == "zheng1 zhe5 yan3 la1 zhe5 shou3");
    CHECK(citation("从大处着眼") == "cong2 da4 chu4 zhuo2 yan3");
    CHECK(citation("这么着吧") == "zhe4 me5 zhe5 ba5");
}

TEST_CASE("着 is what a verb comes to, and a part of 着急", "[reading]") {
    CHECK(citation("你管得着吗") == "ni3 guan3 de5 zhao2 ma5");
    CHECK(citation("你着什么急") == "ni3 zhao2 shen2 me5 ji2");
}

TEST_CASE("地 behind a doubled word is a particle, wherever the clause ends", "[reading]") {
    CHECK(citation("慢慢地，天黑了") == "man4 man4 de5 tian1 hei1 le5");
    CHECK(citation("一块块地") == "yi1 kuai4 kuai4 di4");
}

TEST_CASE("得 behind a person is a must, and 得到处 no success", "[reading]") {
    CHECK(citation("你得好好想") == "ni3 dei3 hao3 hao3 xiang3");
    CHECK(citation("总得去") == "zong3 dei3 qu4");
    CHECK(citation("弄得到处都是") == "nong4 de5 dao4 chu4 dou1 shi4");
}

TEST_CASE("为 is a verb behind a person who is made something", "[reading]") {
    CHECK(citation("推选他为代表") == "tui1 xuan3 ta1 wei2 dai4 biao3");
    CHECK(citation("他为代表团服务").substr(0, 8) == "ta1 wei4");
}

TEST_CASE("a rule that asks for neighbours stands against the model", "[reading]") {
    CHECK(citation("盛了一碗汤") == "cheng2 le5 yi1 wan3 tang1");
    CHECK(citation("轮子转了几圈") == "lun2 zi5 zhuan4 le5 ji3 quan1");
    CHECK(citation("没噎着，淹没了") == "mei2 ye1 zhe5 yan1 mo4 le5");
    CHECK(citation("有只小鸟") == "you3 zhi1 xiao3 niao3");
}

TEST_CASE("难, 好, 率, 降 and 差 go by what stands beside them", "[reading]") {
    CHECK(citation("更难的谜题，难民") == "geng4 nan2 de5 mi2 ti2 nan4 min2");
    CHECK(citation("坑挖好了，生性好酒") == "keng1 wa1 hao3 le5 sheng1 xing4 hao4 jiu3");
    CHECK(citation("得票率达三成，他率军南下")
          == "de2 piao4 lv4 da2 san1 cheng2 ta1 shuai4 jun1 nan2 xia4");
    CHECK(citation("可降至零度") == "ke3 jiang4 zhi4 ling2 du4");
    CHECK(citation("离预期差太远") == "li2 yu4 qi1 cha4 tai4 yuan3");
    CHECK(citation("往肚里咽") == "wang3 du4 li3 yan4");
}

TEST_CASE("characters that are verbs before 了, 着 and outcomes are read as such", "[reading]") {
    CHECK(citation("炸得金黄的鱼") == "zha2 de5 jin1 huang2 de5 yu2");
    CHECK(citation("铺好床单，铺了瓦") == "pu1 hao3 chuang2 dan1 pu1 le5 wa3");
    CHECK(citation("剥了皮，晕了过去") == "bao1 le5 pi2 yun1 le5 guo4 qu4");
    CHECK(citation("知道他藏哪儿了").substr(0, 21) == "zhi1 dao4 ta1 cang2 n");
    CHECK(citation("钉在墙上，钻进洞里") == "ding4 zai4 qiang2 shang4 zuan1 jin4 dong4 li3");
}

TEST_CASE("what comes later or came earlier in the clause decides for some", "[reading]") {
    CHECK(citation("房子空了出来") == "fang2 zi5 kong4 le5 chu1 lai2");
    CHECK(citation("撒了点盐，撒了谎") == "sa3 le5 dian3 yan2 sa1 le5 huang3");
    CHECK(citation("地上的水还没干，我没干")
          == "di4 shang4 de5 shui3 hai2 mei2 gan1 wo3 mei2 gan4");
    CHECK(citation("绳子系在树上") == "sheng2 zi5 ji4 zai4 shu4 shang4");
}

TEST_CASE("地 is ground behind 等, unless 平等 is a manner", "[reading]") {
    CHECK(citation("新疆等地，多见") == "xin1 jiang1 deng3 di4 duo1 jian4");
    CHECK(citation("平等地对待") == "ping2 deng3 de5 dui4 dai4");
}

TEST_CASE("a word that both dictionaries read alike stands against the model", "[reading]") {
    CHECK(citation("别露馅") == "bie2 lou4 xian4");
    CHECK(citation("玄参属") == "xuan2 shen1 shu3");
}

TEST_CASE("surnames are read as such before a title", "[reading]") {
    CHECK(citation("曾先生曾经来过") == "zeng1 xian1 sheng5 ceng2 jing1 lai2 guo4");
    CHECK(citation("单女士单独来") == "shan4 nv3 shi4 dan1 du2 lai2");
}

TEST_CASE("一行 is a party of travellers, and a row where something is written", "[reading]") {
    CHECK(citation("一行人") == "yi1 xing2 ren2");
    CHECK(citation("一行字") == "yi1 hang2 zi4");
}

TEST_CASE("长, 还 and 只 go by what stands beside them", "[reading]") {
    CHECK(citation("头发很长") == "tou2 fa5 hen3 chang2");
    CHECK(citation("没还我钱") == "mei2 huan2 wo3 qian2");
    CHECK(citation("这只猫，这只是") == "zhe4 zhi1 mao1 zhe4 zhi3 shi4");
    CHECK(citation("花了数年，数了数") == "hua1 le5 shu4 nian2 shu3 le5 shu3");
}

TEST_CASE("two words that look like one are read apart where the words around them show it",
          "[reading]") {
    CHECK(citation("教会了我，教会很大") == "jiao1 hui4 le5 wo3 jiao4 hui4 hen3 da4");
    CHECK(citation("我还给大家准备了茶") == "wo3 hai2 gei3 da4 jia1 zhun3 bei4 le5 cha2");
    CHECK(citation("把书还给他") == "ba3 shu1 huan2 gei3 ta1");
}

TEST_CASE("a character that stands alone is read by the words around it, not by their last",
          "[reading]") {
    CHECK(citation("中国都在做，所有的决定都是他做的")
          == "zhong1 guo2 dou1 zai4 zuo4 suo3 you3 de5 jue2 ding4 dou1 shi4 ta1 zuo4 de5");
    CHECK(citation("我们得非常小心，你得很努力")
          == "wo3 men5 dei3 fei1 chang2 xiao3 xin1 ni3 dei3 hen3 nu3 li4");
    CHECK(citation("他得过图灵奖，我得的病") == "ta1 de2 guo4 tu2 ling2 jiang3 wo3 de2 de5 bing4");
    CHECK(citation("你还愿意吗，他还了钱") == "ni3 hai2 yuan4 yi4 ma5 ta1 huan2 le5 qian2");
    CHECK(citation("为几乎所有行业服务，为人所知").substr(0, 5) == "wei4 ");
    CHECK(citation("为人所知") == "wei2 ren2 suo3 zhi1");
    CHECK(citation("系统应符合要求，应客户要求")
          == "xi4 tong3 ying1 fu2 he2 yao1 qiu2 ying4 ke4 hu4 yao1 qiu2");
    CHECK(citation("我还了解到，在采访中了解到")
          == "wo3 hai2 liao3 jie3 dao4 zai4 cai3 fang3 zhong1 liao3 jie3 dao4");
    CHECK(citation("在模型中计算") == "zai4 mo2 xing2 zhong1 ji4 suan4");
    CHECK(citation("时间长了，叶子落了") == "shi2 jian1 chang2 le5 ye4 zi5 luo4 le5");
}

TEST_CASE("Traditional text is read as its Simplified counterpart", "[reading]") {
    CHECK(citation("他們還沒有歸還銀行的錢") == citation("他们还没有归还银行的钱"));
    CHECK(citation("面臨著重大調整") == "mian4 lin2 zhe5 zhong4 da4 tiao2 zheng3");
    CHECK(citation("為什麼長得這麼高") == citation("为什么长得这么高"));
    CHECK(citation("这麼多") == "zhe4 me5 duo1");
}

TEST_CASE("only characters that are Han have a reading", "[reading]") {
    CHECK(citation("用 GPT-4o 写，好！").find_first_not_of("abcdefghijklmnopqrstuvwxyz12345 ")
          == std::string::npos);
    CHECK(citation("用 GPT-4o 写，好！") == "yong4 xie3 hao3");
    CHECK(citation("hello 2027").empty());
}

TEST_CASE("a word that only weakens a syllable is heard so, and listed with its tone",
          "[reading]") {
    CHECK(citation("知识") == "zhi1 shi2");
    CHECK(heard("知识") == "zhi1 shi5");
}

TEST_CASE("common words keep the dictionary's reading whatever the corpus has", "[reading]") {
    CHECK(citation("目的的确了解") == "mu4 di4 di2 que4 liao3 jie3");
    CHECK(citation("大部分仿佛便宜").substr(0, 12) == "da4 bu4 fen5");
}

} // namespace duologue::reading

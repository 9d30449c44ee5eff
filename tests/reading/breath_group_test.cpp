// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.hpp"
#include "reading/mandarin/breath_group.hpp"
#include "reading/mandarin/sandhi.hpp"
#include "support/mandarin.hpp"

#include <catch2/catch.hpp>

namespace duologue::reading {
namespace {

/// The text with a stroke where a group begins.
std::string in_breaths(std::string_view text) {
    const auto phrase = phrase_of(text);
    const auto syllables = speak(phrase, std::vector<bool>(phrase.text.size()), built_dictionary());
    auto marked = phrase.text;
    auto groups = find_breath_groups(phrase.text, syllables);
    CHECK(groups.front() == 0);
    for (; groups.size() > 1; groups.pop_back())
        marked.insert(syllables[groups.back()].character, 1, U'|');
    return to_utf8(marked);
}

} // namespace

TEST_CASE("sixteen syllables are said in one breath", "[reading]") {
    CHECK(in_breaths("我们从前在这条河边的一间小屋里住过") == "我们从前在这条河边的一间小屋里住过");
}

TEST_CASE("punctuation comes first", "[reading]") {
    CHECK(in_breaths("雨停了，我们出门走走。") == "雨停了，|我们出门走走。");
    CHECK(in_breaths("苹果、梨、桃子") == "苹果、|梨、|桃子");
}

TEST_CASE("a long clause is parted before its conjunction", "[reading]") {
    CHECK(in_breaths("渔民们每天早上都到港口去修理他们的木船并且把捕来的鱼卖给城里的商人")
          == "渔民们每天早上都到港口|去修理他们的木船|并且把捕来的鱼卖给城里的商人");
    CHECK(in_breaths("这座古老的石头桥已经有三百年的历史但是每天还有几千辆车从上面开过去")
          == "这座古老的石头桥已经有三百年的历史|但是每天还有几千辆车从上面开过去");
}

TEST_CASE("a long clause is parted behind its topic", "[reading]") {
    CHECK(in_breaths("在过去二十多年的时间里我们几乎没有见过这么多的水")
          == "在过去二十多年的时间里|我们几乎没有见过这么多的水");
}

TEST_CASE("no group ends between a preposition and its noun, nor begins with a particle",
          "[reading]") {
    const std::string text = "他把那本关于中国古代建筑和城市规划历史的书送给了住在隔壁的年轻建筑师";
    const auto parted = in_breaths(text);
    CHECK(parted.find("|") != parted.npos);
    for (const auto* const wrong : {"把|", "|的", "|了", "和|", "在|", "于|", "|师", "古|代"})
        CHECK(parted.find(wrong) == parted.npos);
}

TEST_CASE("a third tone that has changed stays with what changed it", "[reading]") {
    Syllable second;
    second.tone = 2;
    second.begins_clause = false;
    std::vector<Syllable> syllables(20, second);
    for (std::size_t i = 0; i < syllables.size(); ++i) {
        syllables[i].character = i;
        syllables[i].begins_clause = i == 0;
        syllables[i].tone = i % 2 == 0 ? 2 : 3;
    }
    const std::u32string text(20, U'水');
    for (const auto group : find_breath_groups(text, syllables))
        CHECK(group % 2 == 0);
}

} // namespace duologue::reading

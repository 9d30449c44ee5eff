// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/enumeration.hpp"

#include <catch2/catch.hpp>

namespace duologue::reading {
namespace {

/// Of clauses that commas part, with a full stop behind the last.
std::vector<bool> items(const std::vector<std::u32string_view>& texts) {
    std::vector<Clause> clauses;
    for (const auto text : texts)
        clauses.push_back({text, Juncture::clause});
    clauses.back().end = Juncture::sentence;
    return find_items(clauses);
}

using Items = std::vector<bool>;

} // namespace

TEST_CASE("commas part a list whose last item has a conjunction", "[reading]") {
    CHECK(items({U"我们带了苹果", U"香蕉", U"和三瓶水"}) == Items{true, true, false});
    CHECK(items({U"我们带了苹果", U"香蕉", U"面包", U"以及水"}) == Items{true, true, true, false});
    CHECK(items({U"他来以后", U"我们带了苹果", U"香蕉", U"还有水"})
          == Items{false, true, true, false});
}

TEST_CASE("commas part a list whose last clause is two items with a conjunction", "[reading]") {
    CHECK(items({U"我们请来了医生", U"律师和工程师"}) == Items{true, false});
    CHECK(items({U"他们有船", U"渔网", U"时间以及耐心"}) == Items{true, true, false});
    CHECK(items({U"我们用 Claude", U"Gemini 和 GPT"}) == Items{true, false});
    CHECK(items({U"在中国", U"美國或歐洲", U"情况不同"}) == Items{true, false, false});
    CHECK(items({U"总之", U"技术", U"人才和资本"}) == Items{false, true, false});
}

TEST_CASE("commas part three nouns, and clauses that begin alike, without a conjunction",
          "[reading]") {
    CHECK(items({U"我们请来了医生", U"律师", U"工程师"}) == Items{true, true, false});
    CHECK(items({U"经济", U"政治", U"文化", U"没有一样不变"}) == Items{true, true, false, false});
    CHECK(items({U"模型会写诗", U"会编程", U"也会聊天"}) == Items{true, true, false});
    CHECK(items({U"老实说", U"我们没有钱", U"没有人", U"没有时间"})
          == Items{false, true, true, false});
}

TEST_CASE("two people who do something are no list", "[reading]") {
    CHECK(items({U"昨天晚上", U"老师和学生吵架"}) == Items{false, false});
    CHECK(items({U"天黑了", U"老人和孩子"}) == Items{false, false});
    CHECK(items({U"那天下雨", U"我和他都没带伞"}) == Items{false, false});
    CHECK(items({U"后来", U"公司和员工"}) == Items{false, false});
    CHECK(items({U"他的声音", U"温和平静"}) == Items{false, false});
}

TEST_CASE("short clauses that name nothing are no list", "[reading]") {
    CHECK(items({U"好的", U"谢谢", U"再见"}) == Items{false, false, false});
    CHECK(items({U"坐下", U"听我说", U"别着急"}) == Items{false, false, false});
    CHECK(items({U"天亮了", U"雨停了", U"船开了"}) == Items{false, false, false});
    CHECK(items({U"有一天", U"有人问我", U"有没有办法"}) == Items{false, false, false});
    CHECK(items({U"他停了一下", U"看着我", U"和我握了手"}) == Items{false, false, false});
    CHECK(items({U"有人来", U"我不知道", U"或者说没人知道"}) == Items{false, false, false});
}

TEST_CASE("what only looks like a list is none", "[reading]") {
    CHECK(items({U"我们带了苹果", U"和三瓶水"}) == Items{false, false});
    CHECK(items({U"天黑了", U"香蕉", U"和平来了"}) == Items{false, false, false});
    CHECK(items({U"天黑了", U"下雨了", U"和昨天一样"}) == Items{false, false, false});
    CHECK(items({U"天黑以后", U"我们在河边坐了一会儿", U"和孩子们说话"})
          == Items{false, false, false});
    CHECK(items({U"他说", U"香蕉", U"或许不好"}) == Items{false, false, false});
}

TEST_CASE("what is counted goes on up to the last", "[reading]") {
    CHECK(items({U"第一", U"要快", U"第二", U"要好", U"第三", U"要回来"})
          == Items{false, true, false, true, false, false});
    CHECK(items({U"首先要看天", U"其次要看水", U"最后要看人"}) == Items{true, true, false});
    CHECK(items({U"他们跑得很快", U"第二天就到了"}) == Items{false, false});
}

TEST_CASE("an enumeration comma always has an item before it", "[reading]") {
    const std::vector<Clause> clauses{{U"大船", Juncture::item}, {U"小船来了", Juncture::sentence}};
    CHECK(find_items(clauses) == Items{true, false});
}

} // namespace duologue::reading

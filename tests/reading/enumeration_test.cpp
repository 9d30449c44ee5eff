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
          == Items{true, true, true, false});
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mention.hpp"

#include <catch2/catch.hpp>

namespace duologue::reading {

using Ranges = std::vector<Range>;

TEST_CASE("names in Latin letters, numbers and titles are mentions", "[reading]") {
    CHECK(find_mentions(U"用 Claude 和 ai 读《红楼梦》3.5 遍", Language::mandarin)
          == Ranges{{2, 8}, {16, 19}, {20, 23}});
    CHECK(find_mentions(U"GPT-4o，o1", Language::mandarin) == Ranges{{0, 6}, {7, 9}});
}

TEST_CASE("the first word of an English sentence is no name, and neither is I", "[reading]") {
    CHECK(find_mentions(U"When I met Ada, it was 1843.", Language::english)
          == Ranges{{11, 14}, {23, 28}});
}

TEST_CASE("a name is first mentioned once", "[reading]") {
    Mentions mentions;
    CHECK(mentions.take_first(U"Ada 和 Ada", Language::mandarin) == Ranges{{0, 3}});
    CHECK(mentions.take_first(U"Ada 和 Bob", Language::mandarin) == Ranges{{6, 9}});
}

TEST_CASE("a name in Han is a mention where somebody is known to have it", "[reading]") {
    Mentions mentions({U"李小红"});
    CHECK(mentions.take_first(U"昨天李小红和 Ada 来了", Language::mandarin)
          == Ranges{{2, 5}, {7, 10}});
    CHECK(mentions.take_first(U"李小红走了", Language::mandarin).empty());
    CHECK(Mentions().take_first(U"李小红走了", Language::mandarin).empty());
}

} // namespace duologue::reading

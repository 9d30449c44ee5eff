// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/page/alike.hpp"

#include <catch2/catch.hpp>

using duologue::publish::alike_characters;
using Pairs = std::map<std::string, std::string>;

TEST_CASE("Traditional characters are like the Simplified ones of a text, and the other way round",
          "[publish]") {
    CHECK(alike_characters({U'监', U'。'}) == Pairs{{"監", "监"}});
    CHECK(alike_characters({U'監'}) == Pairs{{"監", "监"}});
    CHECK(alike_characters({U'為'}) == Pairs{{"為", "为"}, {"爲", "为"}});
    CHECK(alike_characters({U'发'}) == Pairs{{"發", "发"}, {"髮", "发"}});
}

TEST_CASE("a text without Han characters has none that are alike", "[publish]") {
    CHECK(alike_characters({U'A', U'é', U'.'}).empty());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"

#include <catch2/catch.hpp>

using duologue::Error;
using duologue::Place;

TEST_CASE("a place shows as much as is known of it", "[base]") {
    CHECK(to_string(Place{"moon.txt", 12, 3}) == "moon.txt:12:3");
    CHECK(to_string(Place{"moon.txt", 12, 0}) == "moon.txt:12");
    CHECK(to_string(Place{"moon.txt", 0, 0}) == "moon.txt");
    CHECK(to_string(Place{}).empty());
}

TEST_CASE("an error shows every complaint on a line of its own", "[base]") {
    const Error error({{{"moon.txt", 1, 2}, {"no speaker", "name one"}}, {{}, "no words"}},
                      Error::Kind::input);
    CHECK(std::string(error.what()) == "moon.txt:1:2: no speaker; name one\nno words");
}

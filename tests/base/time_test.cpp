// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using namespace std::chrono_literals;

TEST_CASE("a time of the clock is read as it is written, with hours of any number", "[base]") {
    for (const auto time : {0ms, Milliseconds(3'723'456), Milliseconds(400h + 59s)}) {
        CHECK(from_clock(to_clock(time)) == time);
        CHECK(from_clock(to_clock(time, ','), ',') == time);
    }
    CHECK(from_clock("0:00:05.440") == 5440ms);
}

TEST_CASE("what is no time of the clock is none", "[base]") {
    for (const auto* const text :
         {"", "00:05.440", ":00:05.440", "00:00:05,440", "00:00:05.44", "00:0x:05.440",
          "00:00:-5.440", "00-00:05.440", "99999999999:00:05.440", " 0:00:05.440"}) {
        INFO(text);
        CHECK(from_clock(text) == std::nullopt);
    }
}

TEST_CASE("the short clock has whole seconds, and hours only where there are any", "[base]") {
    CHECK(to_short_clock(0ms) == "0:00");
    CHECK(to_short_clock(59'999ms) == "0:59");
    CHECK(to_short_clock(3599s) == "59:59");
    CHECK(to_short_clock(10h + 62s) == "10:01:02");
}

TEST_CASE("samples are counted at any rate, none that is not whole", "[base]") {
    CHECK(length_of(24'000, 24'000) == 1s);
    CHECK(length_of(44'099, 44'100) == Frames(47'998));
    CHECK(samples_in(20ms, 22'050) == 441);
    CHECK(samples_in(Frames(3), 24'000) == 1);
}

TEST_CASE("a length is read as people write it, to the millisecond", "[base]") {
    CHECK(parse_length("1.5s") == 1500ms);
    CHECK(parse_length("800ms") == 800ms);
    CHECK(parse_length("2 s") == 2s);
    CHECK(parse_length("0.125s") == 125ms);
    CHECK(parse_length("0s") == 0ms);
}

TEST_CASE("what is no length is none", "[base]") {
    for (const auto* const text : {"", "s", "1", "1.s", ".5s", "1.5ms", "1.2345s", "-1s", "1e3s",
                                   "1..2s", "1s ", "1m", "99999999999s", "infs"}) {
        INFO(text);
        CHECK(parse_length(text) == std::nullopt);
    }
}

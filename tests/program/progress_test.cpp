// SPDX-License-Identifier: GPL-3.0-or-later
// The line that a terminal shows while a render goes on.
#include "support/concert.hpp"
#include "support/studio.hpp"

#include <catch2/catch.hpp>

#include <cstdio>
#include <string>
#include <vector>

using namespace duologue::support;

namespace {

/// What a terminal was shown one after the other, each in place of the one before.
std::vector<std::string> shown_lines(const std::string& shown) {
    const std::string clear = "\033[K";
    std::vector<std::string> lines;
    for (auto begin = shown.find(clear); begin != shown.npos;) {
        begin += clear.size();
        const auto end = shown.find(clear, begin);
        lines.push_back(shown.substr(begin, end - begin));
        begin = end;
    }
    return lines;
}

} // namespace

TEST_CASE("a terminal is told how much is done, how fast, and what time is left", "[program]") {
    const Studio studio;
    Concert terminal({"render", studio.script_path(), "--out",
                      (studio.folder().path() / "out").string(), "--no-cache", "--jobs", "1"});
    CHECK(terminal.finish() == 0);
    auto lines = shown_lines(terminal.shown());
    REQUIRE(lines.size() > 1);
    CHECK_THAT(lines.back(), Catch::Contains("talk.opus  0:"));
    lines.pop_back();
    int done = 0;
    for (const auto& line : lines) {
        INFO(line);
        int percent = 0;
        int speed = -1;
        int minutes = -1;
        int seconds = -1;
        int length = 0;
        REQUIRE(std::sscanf(line.c_str(), " %d %%  %d times real time  %d:%2d left%n", &percent,
                            &speed, &minutes, &seconds, &length)
                == 4);
        CHECK(static_cast<std::size_t>(length) == line.size());
        CHECK((percent > 0 && percent >= done && speed >= 0));
        CHECK((minutes >= 0 && seconds >= 0 && seconds < 60));
        done = percent;
    }
    CHECK(done <= 100);
}

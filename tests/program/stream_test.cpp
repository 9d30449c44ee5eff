// SPDX-License-Identifier: GPL-3.0-or-later
// What a render writes to its standard output.
#include "support/studio.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace duologue::support;

namespace {

const std::string short_talk = "language: zh\ncast: 甲\n\n# 水\n甲: 你好。\n\n# 船\n甲: 再见。\n";

/// The talk, and so much after it that its last line, `line`, is far behind its first.
std::string long_talk(const std::string& line) {
    auto talk = short_talk;
    while (talk.size() < 17'000)
        talk += "\n// " + std::string(1'000, '-') + "\n";
    return talk + "\n" + line + "\n";
}

} // namespace

TEST_CASE("a stream is the episode, and writes no file", "[program]") {
    const Studio studio(short_talk);
    const auto outcome = studio.render({"-o", "-"});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.err.empty());
    CHECK(studio.folder().files() == std::vector<std::string>{"talk.txt"});
    const auto streamed = play_opus(outcome.out);
    CHECK(streamed.values("TITLE") == std::vector<std::string>{"talk"});
    CHECK(streamed.values("CHAPTER000").empty());
    CHECK((streamed.audio.samples == studio.rendered().play().audio.samples));
}

TEST_CASE(
    "a stream of a long script, of which the first sentence is spoken before the last line is "
    "read, is the episode",
    "[program]") {
    const Studio studio(long_talk("甲: 晚安。"));
    const auto outcome = studio.render({"-o", "-"});
    CHECK(outcome.exit_code == 0);
    CHECK((play_opus(outcome.out).audio.samples == studio.rendered().play().audio.samples));
}

TEST_CASE("a stream begins with no sound of a script that its last line has refused", "[program]") {
    const Studio studio(long_talk("[pause -3s]"));
    const auto outcome = studio.render({"-o", "-"});
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.out.empty());
}

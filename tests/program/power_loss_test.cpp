// SPDX-License-Identifier: GPL-3.0-or-later
// What a loss of power could take.
#include "support/running.hpp"
#include "support/studio.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

using namespace duologue::support;

#ifndef DUOLOGUE_SANITIZED // sanitizers have to come first
namespace {

/// What a render leaves to be lost (support/power_loss.cpp), line by line.
std::vector<std::string> losses(const Studio& studio, std::vector<std::string> options) {
    const auto notes = studio.folder().write("notes", "");
    options.insert(options.begin(), {"render", studio.script_path(), "--out",
                                     (studio.folder().path() / "out" / "deep").string(), "--format",
                                     "opus,flac,mp3", "--quality", "fast"});
    const auto ending = Running(options, {{"LD_PRELOAD", DUOLOGUE_POWER_LOSS},
                                          {"POWER_LOSS_NOTES", notes.string()}})
                            .wait();
    CHECK(ending.err.empty());
    REQUIRE(ending.exit_code == 0);
    std::istringstream lines(studio.folder().read("notes"));
    std::vector<std::string> found;
    for (std::string line; std::getline(lines, line);)
        found.push_back(line);
    return found;
}

} // namespace

TEST_CASE("no file of a render gets its name before it is synced, and the folders are synced, too",
          "[program]") {
    const Studio studio;
    CHECK(losses(studio, {"--no-cache"}).empty());
    CHECK(studio.folder().files("out/deep/talk").size() > 10);
    CHECK(losses(studio, {"--no-cache"}).empty()); // over what is there
}

TEST_CASE("only what the cache keeps, and checks, can be lost with the power", "[program]") {
    const Studio studio;
    const Folder elsewhere;
    const auto kept = elsewhere.path() / "kept";
    const auto lost = losses(studio, {"--cache", kept.string()});
    CHECK(std::ranges::count_if(lost, [](const auto& line) { return line.ends_with(".clip"); })
          == 7);
    for (const auto& line : lost)
        CHECK_THAT(line, Catch::Contains(elsewhere.path().string()));
}
#endif

// SPDX-License-Identifier: GPL-3.0-or-later
// Renders while the clock of the day goes backwards.
#include "support/patience.hpp"
#include "support/running.hpp"
#include "support/studio.hpp"

#include <catch2/catch.hpp>

#include <csignal>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

using namespace duologue::support;

#ifndef DUOLOGUE_SANITIZED // sanitizers have to come first
namespace {

namespace fs = std::filesystem;

/// The clock is an hour earlier whenever it is read (support/clock_set_back.cpp).
const std::map<std::string, std::string> set_back{{"LD_PRELOAD", DUOLOGUE_CLOCK_SET_BACK}};

std::vector<std::string> order(const Studio& studio, const std::string& out) {
    const auto& top = studio.folder().path();
    return {"render",  studio.script_path(),    "--out",     (top / out).string(),
            "--cache", (top / "kept").string(), "--quality", "fast"};
}

std::map<std::string, std::string> files_in(const Studio& studio, const fs::path& out) {
    std::map<std::string, std::string> found;
    for (const auto& file : studio.folder().files(out))
        found[file] = studio.folder().read(out / file);
    return found;
}

void check_quiet(const Ending& ending) {
    CHECK(ending.err.empty());
    CHECK(ending.exit_code == 0);
}

} // namespace

TEST_CASE("a clock that goes backwards changes no byte, and costs the cache nothing", "[program]") {
    const Studio studio;
    check_quiet(Running(order(studio, "usual")).wait());
    fs::remove_all(studio.folder().path() / "kept");
    check_quiet(Running(order(studio, "set-back"), set_back).wait());
    CHECK((files_in(studio, "set-back") == files_in(studio, "usual")));
    auto dry = order(studio, "set-back");
    dry.emplace_back("--dry-run");
    CHECK(run(dry).out == "0 of 7 sentences to speak\n");
}

TEST_CASE("a script that is saved while the clock goes backwards is rendered again", "[program]") {
    const Studio studio;
    auto options = order(studio, "out");
    options.emplace_back("--watch");
    Running watch(options, set_back);
    const auto report = studio.folder().path() / "out/talk/report.json";
    REQUIRE(comes_true([&] { return fs::exists(report); }));
    studio.folder().write("talk.txt", std::string(river) + "主持人: 再见。\n");
    REQUIRE(
        comes_true([&] { return studio.bytes("report.json").find("再见") != std::string::npos; }));
    watch.send(SIGINT);
    CHECK(watch.wait().exit_code == 130);
    check_quiet(Running(order(studio, "usual")).wait());
    CHECK((files_in(studio, "out") == files_in(studio, "usual")));
}
#endif

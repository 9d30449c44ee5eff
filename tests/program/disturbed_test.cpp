// SPDX-License-Identifier: GPL-3.0-or-later
// Renders that are stopped, or that the world fails, at any point; and playing that it fails.
#include "support/patience.hpp"
#include "support/running.hpp"
#include "support/sound_card.hpp"
#include "support/studio.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <thread>
#include <vector>

using namespace duologue::support;

namespace {

using Clock = std::chrono::steady_clock;
using Files = std::map<std::string, std::string>;

#ifdef DUOLOGUE_SANITIZED
constexpr std::size_t thoroughness = 10; // of a hundred
#else
constexpr std::size_t thoroughness = 100;
#endif

/// Two versions of a script, of which no file is the same in both.
std::string version(bool second) {
    const std::string end = second ? "再见。" : "您好。";
    return fmt::format("title: {0}\nlanguage: zh\ncast: 甲\ncast: 乙\n\n"
                       "# 一\n甲: 这是{0}\n\n# 二\n乙: 我说{0}\n",
                       end);
}

bool is_draft(const std::string& file) {
    return file.find(".duologue-") != file.npos || file.find("new-") != file.npos;
}

/// A folder of an episode in which renders of both versions follow each other.
class Scene {
public:
    Scene() {
        for (const bool second : {false, true}) {
            choose(second);
            complete();
            whole_[second ? 1 : 0] = files();
            clear_cache();
        }
    }

    /// The next render is one of this version.
    void choose(bool second) const { studio_.folder().write("talk.txt", version(second)); }

    [[nodiscard]] Running start(const std::string& fault = {}, int ignored_signal = 0) const {
        return Running(arguments(), {{"DUOLOGUE_FAULT", fault}}, {}, ignored_signal);
    }

    void complete() const {
        const auto ending = start().wait();
        REQUIRE(ending.err.empty());
        REQUIRE(ending.exit_code == 0);
    }

    /// What is in the folder of the episode, without drafts.
    [[nodiscard]] Files files() const {
        Files found;
        for (const auto& file : studio_.files())
            if (!is_draft(file))
                found[file] = studio_.bytes(file);
        return found;
    }

    [[nodiscard]] std::size_t drafts() const {
        const auto all = studio_.folder().files();
        return static_cast<std::size_t>(std::ranges::count_if(all, is_draft));
    }

    /// Whether every file is whole: that of one version or that of the other.
    [[nodiscard]] bool is_whole() const {
        const auto found = files();
        return found.size() == whole_[0].size()
               && std::ranges::all_of(found, [&](const auto& file) {
                      return file.second == whole_[0].at(file.first)
                             || file.second == whole_[1].at(file.first);
                  });
    }

    /// Whether all files are of one version.
    [[nodiscard]] bool is_version(bool second) const { return files() == whole_[second ? 1 : 0]; }

    /// The entries of the cache, without drafts.
    [[nodiscard]] std::size_t kept() const {
        const auto all = studio_.folder().files("kept");
        return all.size() - static_cast<std::size_t>(std::ranges::count_if(all, is_draft));
    }

    void clear_cache() const { std::filesystem::remove_all(cache()); }

    [[nodiscard]] std::string outlook() const {
        return studio_
            .render({"--cache", cache().string(), "--format", "opus,flac", "--quality", "fast",
                     "--dry-run"})
            .out;
    }

private:
    [[nodiscard]] std::filesystem::path cache() const { return studio_.folder().path() / "kept"; }

    [[nodiscard]] std::vector<std::string> arguments() const {
        return {"render",    studio_.script_path(),
                "--out",     (studio_.folder().path() / "out").string(),
                "--cache",   cache().string(),
                "--format",  "opus,flac",
                "--quality", "fast"};
    }

    // Hundreds of renders that are synced: in memory, where there is such a folder.
    Studio studio_{river, "talk",
                   std::filesystem::exists("/dev/shm") ? "/dev/shm"
                                                       : std::filesystem::temp_directory_path()};
    std::array<Files, 2> whole_;
};

Clock::duration time_of(const Scene& scene) {
    const auto start = Clock::now();
    scene.complete();
    scene.clear_cache();
    return Clock::now() - start;
}

} // namespace

TEST_CASE("a render killed at any instant leaves whole files, and the next one completes them",
          "[program]") {
    const Scene scene;
    const auto longest = time_of(scene);
    std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same instants every time
    for (std::size_t instant = 0; instant < 2 * thoroughness; ++instant) {
        const bool second = instant % 3 == 0;
        scene.choose(second);
        scene.clear_cache();
        auto render = scene.start();
        std::this_thread::sleep_for(longest * (random() % 1000) / 1000);
        render.send(SIGKILL);
        static_cast<void>(render.wait());
        INFO("instant " << instant);
        CHECK(render.leaves_nobody());
        CHECK(scene.is_whole());
        if (instant % 8 != 0)
            continue;
        if (instant % 40 == 0)
            CHECK(scene.outlook().ends_with(
                fmt::format("{} of 2 sentences to speak\n", 2 - scene.kept())));
        scene.complete();
        CHECK(scene.is_version(second));
        CHECK(scene.drafts() == 0);
    }
}

TEST_CASE("a render that is asked to stop does so, and leaves nothing of itself", "[program]") {
    const Scene scene;
    const auto longest = time_of(scene);
    scene.choose(false);
    scene.complete();
    scene.choose(true);
    std::mt19937 random(11); // NOLINT(cert-msc51-cpp)
    for (const auto& [signal, code] : {std::pair{SIGINT, 130}, {SIGTERM, 143}, {SIGHUP, 129}})
        for (std::size_t instant = 0; instant < std::max<std::size_t>(thoroughness / 10, 2);
             ++instant) {
            scene.clear_cache();
            auto render = scene.start();
            std::this_thread::sleep_for(longest * (200 + random() % 500) / 1000);
            render.send(signal);
            const auto ending = render.wait();
            CHECK(render.leaves_nobody());
            CHECK(ending.err.empty());
            CHECK(scene.drafts() == 0);
            if (ending.exit_code == 0) // it was done already
                CHECK(scene.is_version(true));
            else if (ending.signal == 0) // else it had not begun
                CHECK(ending.exit_code == code);
            else
                CHECK(ending.signal == signal);
            CHECK(scene.is_whole());
        }
}

TEST_CASE("a render for which hang-ups are ignored goes on to its end", "[program]") {
    const Scene scene;
    scene.clear_cache();
    auto render = scene.start({}, SIGHUP);
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    render.send(SIGHUP);
    CHECK(render.wait().exit_code == 0);
}

TEST_CASE("a long render that is asked to stop does not go on to its end", "[program]") {
    constexpr std::size_t turns = 4'000; // far more than is spoken while the test looks away
    std::string script = "title: Fish\nlanguage: en\n\n";
    for (std::size_t i = 1; i <= turns; ++i)
        script += fmt::format("Ada: Fish number {} swims in the cold and quiet river.\n\n", i);
    for (const auto& [signal, code] : {std::pair{SIGINT, 130}, {SIGTERM, 143}, {SIGHUP, 129}}) {
        const Studio studio(script);
        const auto spoken = [&] { return studio.folder().files("kept").size(); };
        Running render({"render", studio.script_path(), "--out",
                        (studio.folder().path() / "out").string(), "--cache",
                        (studio.folder().path() / "kept").string()});
        REQUIRE(comes_true([&] { return spoken() > 0; }));
        render.send(signal);
        CHECK(render.wait().exit_code == code);
        CHECK(render.leaves_nobody());
        CHECK(spoken() < turns);
        CHECK(studio.files().empty());
    }
}

TEST_CASE("a render killed before any request to the system leaves whole files", "[program]") {
    const Scene scene;
    bool second = false;
    std::size_t request = 1;
    for (bool killed = true; killed; request += 200 / thoroughness) {
        second = !second;
        scene.choose(second);
        auto render = scene.start(fmt::format("any:{}:kill", request));
        killed = render.wait().signal == SIGKILL;
        INFO("request " << request);
        CHECK(render.leaves_nobody());
        CHECK(scene.is_whole());
        if (request % 9 != 0)
            continue;
        scene.complete();
        CHECK(scene.is_version(second));
        CHECK(scene.drafts() == 0);
    }
    CHECK(request > 100);
}

TEST_CASE("a disk that is full, or whatever else the system refuses, is an error that spares what "
          "was there",
          "[program]") {
    const auto [border, what, words] = GENERATE(table<std::string, std::string, std::string>({
        {"write", "ENOSPC", "No space left on device"},
        {"create", "EROFS", "Read-only file system"},
        {"create", "EMFILE", "Too many open files"},
        {"sync", "EIO", "Input/output error"},
        {"rename", "EIO", "Input/output error"},
        {"load", "ENOMEM", "Cannot allocate memory"},
        {"fork", "ENOMEM", "Cannot allocate memory"},
    }));
    const Scene scene;
    scene.choose(false);
    scene.complete();
    scene.choose(true);
    std::size_t request = 1;
    for (bool failed = true; failed; request += 300 / thoroughness) {
        const auto ending = scene.start(fmt::format("{}:{}:{}", border, request, what)).wait();
        failed = ending.exit_code != 0;
        INFO(border << " " << request << ": " << ending.err);
        CHECK(ending.exit_code == (failed ? 3 : 0));
        CHECK((!failed || ending.err.find(words) != ending.err.npos));
        CHECK(scene.drafts() == 0);
        // Files get their names one after the other, when all are complete.
        CHECK((failed && border == "rename" ? scene.is_whole() : scene.is_version(!failed)));
    }
    CHECK(request > 2);
}

TEST_CASE("where the system refuses one of the processes, playing is an error that says so",
          "[program]") {
    const SoundCard card;
    const Studio studio;
    int request = 1;
    for (bool failed = true; failed; ++request) {
        const auto ending = Running({"play", studio.script_path()},
                                    {{"DUOLOGUE_FAULT", fmt::format("fork:{}:ENOMEM", request)}})
                                .wait();
        failed = ending.exit_code != 0;
        INFO(request << ": " << ending.err);
        CHECK(ending.exit_code == (failed ? 3 : 0));
        CHECK((
            !failed
            || ending.err.starts_with("duologue: cannot start a process: Cannot allocate memory")));
    }
    CHECK(request > 4);
}

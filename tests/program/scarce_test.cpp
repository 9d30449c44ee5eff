// SPDX-License-Identifier: GPL-3.0-or-later
// Renders that get little of what a machine has.
#include "support/running.hpp"
#include "support/studio.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <sys/mount.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <map>
#include <string>
#include <thread>

using namespace duologue::support;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

using Files = std::map<std::string, std::string>;

/// A script and its episode; both are whole in every test.
class Scene {
public:
    Scene() { REQUIRE(start().wait().exit_code == 0); }

    [[nodiscard]] Running start(const std::map<int, rlim_t>& limits = {},
                                const std::string& out = "out") const {
        return Running({"render", studio_.script_path(), "--out", path(out), "--cache",
                        path("kept"), "--quality", "fast", "--jobs", "2"},
                       {}, limits);
    }

    /// The next render has to speak everything, and has nothing to lean on.
    void clear() const {
        fs::remove_all(path("kept"));
        fs::remove_all(path("out"));
    }

    [[nodiscard]] Files files(const std::string& out = "out") const {
        Files found;
        for (const auto& file : studio_.folder().files(out))
            found[file] = studio_.folder().read(fs::path(out) / file);
        return found;
    }

    [[nodiscard]] std::string path(const std::string& name) const {
        return (studio_.folder().path() / name).string();
    }

private:
    Studio studio_;
};

/// A file system of so many bytes.
class SmallDisk {
public:
    SmallDisk(std::string folder, std::size_t bytes) : folder_(std::move(folder)) {
        fs::create_directories(folder_);
        is_there_ =
            ::mount("none", folder_.c_str(), "tmpfs", 0, fmt::format("size={}", bytes).c_str())
            == 0;
    }

    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    ~SmallDisk() {
        if (is_there_)
            ::umount2(folder_.c_str(), MNT_DETACH);
    }

    [[nodiscard]] bool is_there() const { return is_there_; }

    [[nodiscard]] bool make_read_only() const {
        return ::mount("none", folder_.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }

private:
    std::string folder_;
    bool is_there_ = false;
};

/// Done as ever, or an error that says something and leaves nothing.
void check_honest(const Scene& scene, const Ending& ending, const Files& whole) {
    INFO(ending.err);
    if (ending.exit_code == 0) {
        CHECK((scene.files() == whole));
        return;
    }
    CHECK(ending.exit_code == 3);
    CHECK(ending.signal == 0);
    CHECK_THAT(ending.err, Catch::Contains("duologue: ") && Catch::EndsWith("\n"));
    CHECK(scene.files().empty());
}

} // namespace

// Sanitizers take terabytes, and a pipe of their own whenever they look at an object's type.
#ifndef DUOLOGUE_SANITIZED
namespace {

/// Renders with ever more of `resource`: too little for some, enough for others.
void check_scarce(int resource, rlim_t least, rlim_t most, rlim_t step) {
    const Scene scene;
    const auto whole = scene.files();
    int done = 0;
    int failed = 0;
    for (auto limit = least; limit <= most; limit += step) {
        scene.clear();
        INFO(limit);
        const auto ending = scene.start({{resource, limit}}).wait();
        ++(ending.exit_code == 0 ? done : failed);
        check_honest(scene, ending, whole);
    }
    CHECK(done > 0);
    CHECK(failed > 0);
}

} // namespace

TEST_CASE("a render is whole or an error, however few files may be open", "[program]") {
    check_scarce(RLIMIT_NOFILE, 7, 43, 3);
}

TEST_CASE("a render is whole or an error, however little memory there is", "[program]") {
    constexpr rlim_t mebibyte = 1 << 20;
    check_scarce(RLIMIT_AS, 60 * mebibyte, 130 * mebibyte, 2 * mebibyte);
}

TEST_CASE("check and explain go on where the system gives them no thread", "[program]") {
    constexpr rlim_t gibibyte = 1 << 30;
    const Studio studio;
    for (const auto* const command : {"check", "explain"}) {
        // A thread's stack is as large as the main one may grow: larger than all memory.
        const auto ending = Running({command, studio.script_path()}, {},
                                    {{RLIMIT_AS, gibibyte}, {RLIMIT_STACK, 1024 * gibibyte}})
                                .wait();
        INFO(command);
        CHECK(ending.err.empty());
        CHECK(ending.exit_code == 0);
    }
}
#endif

TEST_CASE("where the process of a voice dies, its sentences are said by another", "[program]") {
    const Scene scene;
    const auto whole = scene.files();
    scene.clear();
    auto render = scene.start();
    std::size_t killed = 0;
    while (killed == 0 && !render.has_ended()) {
        for (const auto voice : render.grandchildren())
            killed += ::kill(voice, SIGKILL) == 0 ? 1 : 0;
        std::this_thread::sleep_for(1ms);
    }
    const auto ending = render.wait();
    CHECK(killed > 0);
    CHECK(ending.exit_code == 0);
    CHECK(ending.err.empty());
    CHECK((scene.files() == whole));
}

TEST_CASE("a disk that is full spares what is there, and one that has room is written to",
          "[program]") {
    const Scene scene;
    const auto whole = scene.files();
    int done = 0;
    for (std::size_t kibibytes = 16; kibibytes <= 1024; kibibytes *= 2) {
        scene.clear();
        const SmallDisk disk(scene.path("out"), kibibytes * 1024);
        if (!disk.is_there()) {
            WARN("left out: only root may mount a small disk");
            return;
        }
        INFO(kibibytes << " KiB");
        const auto ending = scene.start().wait();
        done += ending.exit_code == 0 ? 1 : 0;
        check_honest(scene, ending, whole);
        CHECK((ending.exit_code == 0
               || ending.err.find("No space left on device") != ending.err.npos));
    }
    CHECK(done > 0);
    CHECK(done < 7);
}

TEST_CASE("a disk that is read-only is named; a cache on one is done without", "[program]") {
    const Scene scene;
    const auto whole = scene.files();
    scene.clear();
    const auto name = GENERATE(as<std::string>{}, "out", "kept");
    {
        const SmallDisk disk(scene.path(name), 1 << 20);
        if (!disk.is_there() || !disk.make_read_only()) {
            WARN("left out: only root may mount a small disk");
            return;
        }
        const auto ending = scene.start().wait();
        INFO(ending.err);
        CHECK(ending.exit_code == (name == "out" ? 3 : 0));
        CHECK_THAT(ending.err, Catch::Contains(scene.path(name)));
        CHECK((scene.files() == (name == "out" ? Files() : whole)));
    }
}

TEST_CASE("two renders of one script into two folders at once both end well", "[program]") {
    const Scene scene;
    const auto whole = scene.files();
    scene.clear();
    auto first = scene.start();
    auto second = scene.start({}, "out2");
    for (const auto& ending : {first.wait(), second.wait()}) {
        CHECK(ending.err.empty());
        CHECK(ending.exit_code == 0);
    }
    CHECK((scene.files() == whole));
    CHECK((scene.files("out2") == whole));
}

TEST_CASE("of two renders into one folder at once one waits, or is refused where that takes long",
          "[program]") {
    const Scene scene;
    const auto whole = scene.files();
    scene.clear();
    auto first = scene.start();
    auto second = scene.start();
    int done = 0;
    for (const auto& ending : {first.wait(), second.wait()}) {
        INFO(ending.err);
        done += ending.exit_code == 0 ? 1 : 0;
        CHECK((ending.exit_code == 0 || ending.exit_code == 3));
        CHECK(ending.err.empty() == (ending.exit_code == 0));
        CHECK((ending.err.empty()
               || ending.err.find("another render is writing in this folder") != ending.err.npos));
    }
    CHECK(done > 0);
    CHECK((scene.files() == whole));
}

TEST_CASE("files from the future are as good as others", "[program]") {
    const Scene scene;
    const auto whole = scene.files();
    const auto future = fs::file_time_type::clock::now() + std::chrono::years(20);
    for (const auto& file : fs::recursive_directory_iterator(fs::path(scene.path("."))))
        fs::last_write_time(file.path(), future);
    const auto ending = scene.start().wait();
    CHECK(ending.err.empty());
    CHECK(ending.exit_code == 0);
    CHECK((scene.files() == whole));
}

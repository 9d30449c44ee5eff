// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "speech/crew.hpp"

#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <string>
#include <thread>
#include <vector>

using duologue::Error;
using duologue::speech::run_jobs;

namespace {

bool no_child_is_left() {
    return ::waitpid(-1, nullptr, WNOHANG) == -1;
}

void ignore(std::size_t, const std::string&) {}

} // namespace

TEST_CASE("results come in order although later jobs are done earlier", "[speech]") {
    std::vector<std::string> results;
    run_jobs(
        20, 4,
        [](std::size_t job) {
            std::this_thread::sleep_for(std::chrono::milliseconds(job % 4 == 0 ? 30 : 1));
            return std::to_string(job);
        },
        [&](std::size_t job, const std::string& result) {
            CHECK(job == results.size());
            results.push_back(result);
        });
    CHECK(results.size() == 20);
    CHECK(results.back() == "19");
    CHECK(no_child_is_left());
}

TEST_CASE("a result larger than a pipe arrives whole", "[speech]") {
    const std::string large(5'000'000, 'x');
    run_jobs(
        2, 2, [&](std::size_t) { return large; },
        [&](std::size_t, const std::string& result) { CHECK(result == large); });
}

TEST_CASE("what a job changes is gone afterwards", "[speech]") {
    int calls = 0;
    run_jobs(
        3, 1, [&](std::size_t) { return std::to_string(calls++); },
        [](std::size_t, const std::string& result) { CHECK(result == "0"); });
    CHECK(calls == 0);
}

TEST_CASE("an error in a job is thrown to the caller with its kind and text", "[speech]") {
    const auto work = [](std::size_t job) -> std::string {
        if (job == 3)
            throw Error(Error::Kind::input, "a bad line", {"moon.txt", 4});
        return "";
    };
    CHECK_THROWS_WITH(run_jobs(10, 2, work, ignore), "moon.txt:4: a bad line");
    CHECK(no_child_is_left());
}

TEST_CASE("a worker that is killed is an error, and no other survives it", "[speech]") {
    const auto work = [](std::size_t job) -> std::string {
        if (job == 1)
            ::raise(SIGKILL);
        std::this_thread::sleep_for(std::chrono::seconds(20));
        return "";
    };
    CHECK_THROWS_WITH(run_jobs(4, 2, work, ignore),
                      "a worker ended before its work was done (Killed)");
    CHECK(no_child_is_left());
}

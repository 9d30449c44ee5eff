// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "speech/booth.hpp"
#include "speech/crew.hpp"
#include "support/patience.hpp"

#include <catch2/catch.hpp>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <functional>
#include <map>
#include <new>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

using duologue::Error;
using namespace duologue::speech;

namespace {

bool no_child_is_left() {
    return ::waitpid(-1, nullptr, WNOHANG) == -1;
}

/// `work` for a job that has a result of one part.
using Result = std::function<std::string(std::size_t)>;

void run(std::size_t count, std::size_t workers, const Result& result,
         const std::function<void(std::size_t, std::string)>& take) {
    run_jobs({.count = count,
              .work = [&](std::size_t job, const Send& send) { send(result(job)); },
              .take = take},
             workers);
}

void ignore(std::size_t, const std::string&) {}

/// A number that forks of this process have in common.
class SharedCount {
public:
    SharedCount()
        : count_(::mmap(nullptr, sizeof(std::atomic<int>), PROT_READ | PROT_WRITE,
                        MAP_SHARED | MAP_ANONYMOUS, -1, 0)) {}

    SharedCount(const SharedCount&) = delete;
    SharedCount& operator=(const SharedCount&) = delete;

    ~SharedCount() { ::munmap(count_, sizeof(std::atomic<int>)); }

    [[nodiscard]] int value() const { return count().load(); }

    [[nodiscard]] int add() const { return ++count(); }

private:
    [[nodiscard]] std::atomic<int>& count() const {
        return *static_cast<std::atomic<int>*>(count_);
    }

    void* count_;
};

void fall_by(const std::string& way) {
    if (way == "dies")
        ::raise(SIGKILL);
    if (way == "has no memory")
        throw std::bad_alloc();
    std::this_thread::sleep_for(std::chrono::minutes(5));
}

} // namespace

TEST_CASE("results come in order although later jobs are done earlier", "[speech]") {
    std::vector<std::string> results;
    run(
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
    run(
        2, 2, [&](std::size_t) { return large; },
        [&](std::size_t, const std::string& result) { CHECK(result == large); });
}

TEST_CASE("the parts of the first job arrive while it is at work", "[speech]") {
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    std::vector<std::string> parts;
    run_jobs({.count = 1,
              .work =
                  [&](std::size_t, const Send& send) {
                      send("one");
                      // Goes on only when the parent has taken the first part.
                      char go = 0;
                      static_cast<void>(::read(ends[0], &go, 1));
                      send(std::string("two ") + go);
                  },
              .take =
                  [&](std::size_t, std::string part) {
                      parts.push_back(std::move(part));
                      static_cast<void>(::write(ends[1], "!", 1));
                  }},
             1);
    CHECK(parts == std::vector<std::string>{"one", "two !"});
    ::close(ends[0]);
    ::close(ends[1]);
}

TEST_CASE("a result that was kept is recalled in its parts, and its job not done", "[speech]") {
    std::map<std::size_t, std::string> kept;
    std::string taken;
    int recalled = 0;
    const Jobs jobs{
        .count = 3,
        .work =
            [](std::size_t job, const Send& send) {
                send(std::to_string(job));
                send("");
            },
        .take = [&](std::size_t job,
                    const std::string& part) { taken += std::to_string(job) + '[' + part + ']'; },
        .keep = [&](std::size_t job, std::string_view all) { kept[job] = all; },
        .recall = [&](std::size_t job) -> std::optional<std::string> {
            if (!kept.contains(job) || job == 1)
                return std::nullopt;
            ++recalled;
            return kept[job];
        }};
    run_jobs(jobs, 2);
    CHECK(taken == "0[0]0[]1[1]1[]2[2]2[]");
    CHECK(recalled == 0);
    CHECK(kept.size() == 3);
    taken.clear();
    run_jobs(jobs, 2);
    CHECK(taken == "0[0]0[]1[1]1[]2[2]2[]");
    CHECK(recalled == 2);
}

TEST_CASE("what a worker changes does not change the parent", "[speech]") {
    int calls = 0;
    run(
        3, 1, [&](std::size_t) { return std::to_string(calls++); }, ignore);
    CHECK(calls == 0);
}

TEST_CASE("an error in a job is thrown to the caller with its kind and text", "[speech]") {
    const auto work = [](std::size_t job) -> std::string {
        if (job == 3)
            throw Error(Error::Kind::input, "a bad line", {"moon.txt", 4});
        return "";
    };
    CHECK_THROWS_WITH(run(10, 2, work, ignore), "moon.txt:4: a bad line");
    CHECK(no_child_is_left());
}

TEST_CASE("a worker that dies twice is an error at its place, and no other survives it",
          "[speech]") {
    const auto work = [](std::size_t job) -> std::string {
        if (job == 1)
            ::raise(SIGKILL);
        std::this_thread::sleep_for(std::chrono::seconds(20));
        return "";
    };
    Jobs jobs{.count = 4,
              .work = [&](std::size_t job, const Send& send) { send(work(job)); },
              .take = ignore};
    const std::string what = "a worker ended twice before this was done (Killed); if nothing else "
                             "does, change the words here";
    CHECK_THROWS_WITH(run_jobs(jobs, 2), what);
    jobs.place = [](std::size_t job) { return duologue::Place{"moon.txt", job + 7}; };
    CHECK_THROWS_WITH(run_jobs(jobs, 2), "moon.txt:8: " + what);
    CHECK(no_child_is_left());
}

TEST_CASE("where a voice dies twice, its data are thought of", "[speech]") {
    const auto work = [](std::size_t) -> std::string { throw VoiceEnded(); };
    CHECK_THROWS_WITH(run(1, 1, work, ignore),
                      "a worker ended twice before this was done (espeak-ng died); change the "
                      "words here, or, where it dies of others, too, install espeak-ng-data again "
                      "and run make again");
    CHECK(no_child_is_left());
}

TEST_CASE("what a worker that dies has not brought to its end another one does, part for part",
          "[speech]") {
    const auto fall = GENERATE(as<std::string>{}, "dies", "has no memory", "hangs");
    const SharedCount falls;
    std::string taken;
    run_jobs({.count = 8,
              .work =
                  [&](std::size_t job, const Send& send) {
                      send(std::to_string(job));
                      send(std::string(100'000, 'x'));
                      if (job == 2 && falls.add() == 1)
                          fall_by(fall);
                      send(".");
                  },
              .take = [&](std::size_t, const std::string& part) { taken += part[0]; },
              // Not so short that a busy machine looks like a worker that hangs.
              .patience = std::chrono::seconds(fall == "hangs" ? 5 : 60)},
             1);
    CHECK(taken == "0x.1x.2x.3x.4x.5x.6x.7x.");
    CHECK(falls.value() == 2);
    CHECK(no_child_is_left());
}

TEST_CASE("a worker does one job after the other, and no more of them are begun", "[speech]") {
    std::set<std::string> workers;
    run(
        20, 3, [](std::size_t) { return std::to_string(::getpid()); },
        [&](std::size_t, const std::string& worker) { workers.insert(worker); });
    CHECK(workers.size() <= 3);
    CHECK_FALSE(workers.contains(std::to_string(::getpid())));
}

TEST_CASE("no second job is begun before the first has its head start, and then some are",
          "[speech]") {
    const SharedCount others;
    std::string taken;
    run_jobs({.count = 4,
              .work =
                  [&](std::size_t job, const Send& send) {
                      if (job > 0) {
                          static_cast<void>(others.add());
                          return send(std::to_string(job));
                      }
                      send("a");
                      std::this_thread::sleep_for(std::chrono::milliseconds(100));
                      send(std::to_string(others.value()));
                      const bool began =
                          duologue::support::comes_true([&] { return others.value() > 0; });
                      send(began ? "b" : "alone");
                  },
              .take = [&](std::size_t, const std::string& part) { taken += part; },
              .head_start = 2},
             2);
    CHECK(taken == "a0b123");
}

TEST_CASE("while a worker is at a long job, others do the short ones", "[speech]") {
    constexpr int short_ones = 7;
    const SharedCount done;
    std::map<std::string, int> jobs_of;
    std::string at_the_long_one;
    run_jobs({.count = 1 + short_ones,
              .cost = [](std::size_t job) -> std::size_t { return job == 0 ? 100 : 1; },
              .work =
                  [&](std::size_t job, const Send& send) {
                      if (job == 0)
                          static_cast<void>(duologue::support::comes_true(
                              [&] { return done.value() == short_ones; }));
                      else
                          static_cast<void>(done.add());
                      send(std::to_string(::getpid()));
                  },
              .take =
                  [&](std::size_t job, const std::string& worker) {
                      at_the_long_one = job == 0 ? worker : at_the_long_one;
                      ++jobs_of[worker];
                  }},
             2);
    CHECK(jobs_of.size() == 2);
    CHECK(jobs_of[at_the_long_one] == 1);
}

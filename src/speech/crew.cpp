// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/crew.hpp"

#include "base/error.hpp"
#include "base/interrupt.hpp"
#include "speech/parts.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <malloc.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <exception>
#include <optional>
#include <utility>
#include <vector>

namespace duologue::speech {
namespace {

[[noreturn]] void fail(std::string_view what) {
    throw Error(Error::Kind::environment, fmt::format("cannot {}: {}", what, std::strerror(errno)));
}

int wait_for(pid_t process) {
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

/// Jobs that follow each other and were begun: a child that works at them, or a result that was
/// recalled.
struct Task {
    std::size_t jobs = 1;
    pid_t process = 0; ///< 0 when no child is at work
    int pipe = -1;
    FrameReader reader;
    bool recalled = false;
};

void send(int pipe, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::write(pipe, bytes.data(), bytes.size());
        if (sent < 0 && errno != EINTR)
            ::_exit(EXIT_FAILURE);
        bytes.remove_prefix(sent > 0 ? static_cast<std::size_t>(sent) : 0);
    }
}

/// Does what a child is there for, and tells the parent when that fails.
template <class Do>
void attempt(int pipe, Do&& work) {
    try {
        work();
    } catch (const Error& error) {
        send(pipe, to_bytes(static_cast<char>(error.kind()), error.what()));
    } catch (const std::exception& error) {
        send(pipe, to_bytes(static_cast<char>(Error::Kind::environment), error.what()));
    }
}

/// Forks a child that ends when `work` is done, or when its parent ends.
template <class Do>
pid_t fork_for(Do&& work) {
    const auto process = ::fork();
    if (process != 0)
        return process;
    forget_interrupts();
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    work();
    // Leaves without destructors: the handles belong to the parent.
    ::_exit(EXIT_SUCCESS);
}

void do_job(int pipe, const Jobs& jobs, std::size_t job) {
    attempt(pipe, [&] {
        jobs.work(job, [&](std::string_view part) { send(pipe, to_bytes(part_of_result, part)); });
        send(pipe, to_bytes(end_of_result, {}));
    });
}

/// Prepares once, and forks for every job; ends as the first of these children that fails.
void do_jobs(int pipe, const Jobs& jobs, std::size_t first, std::size_t end) {
    if (jobs.prepare)
        attempt(pipe, [&] { jobs.prepare(first); });
    for (auto job = first; job < end; ++job) {
        const auto process = fork_for([&] { do_job(pipe, jobs, job); });
        const int status = process < 0 ? EXIT_FAILURE : wait_for(process);
        if (WIFSIGNALED(status))
            ::raise(WTERMSIG(status));
        if (status != 0)
            ::_exit(EXIT_FAILURE);
    }
}

/// Freed memory stays with the process, which does not live long: giving it back costs more.
void keep_freed_memory() {
    constexpr int more_than_a_clip = 1 << 28;
    ::mallopt(M_MMAP_THRESHOLD, more_than_a_clip);
    ::mallopt(M_TRIM_THRESHOLD, more_than_a_clip);
}

Task start(const Jobs& jobs, std::size_t first, std::size_t end) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        fail("make a pipe to a worker");
    const auto process = fork_for([&] {
        ::close(ends[0]);
        keep_freed_memory();
        do_jobs(ends[1], jobs, first, end);
    });
    ::close(ends[1]);
    if (process < 0) {
        ::close(ends[0]);
        fail("start a worker");
    }
    return {end - first, process, ends[0], {}, false};
}

/// Reads what has come; false at the end.
bool receive(Task& task) {
    std::array<char, 1 << 16> buffer;
    const auto count = ::read(task.pipe, buffer.data(), buffer.size());
    if (count < 0 && errno != EINTR)
        fail("read from a worker");
    if (count > 0)
        task.reader.add({buffer.data(), static_cast<std::size_t>(count)});
    return count != 0;
}

/// Sees off a child that has closed its pipe.
void see_off(Task& task) {
    ::close(std::exchange(task.pipe, -1));
    const int status = wait_for(std::exchange(task.process, 0));
    if (status != 0 || task.reader.results() != task.jobs)
        throw Error(Error::Kind::environment,
                    fmt::format("a worker ended before its work was done ({})",
                                WIFSIGNALED(status) ? ::strsignal(WTERMSIG(status)) : "no result"));
}

/// The jobs between the first whose result is not all taken and the last that was begun. No child
/// survives it.
class Crew {
public:
    Crew(const Jobs& jobs, std::size_t workers) : jobs_(jobs), workers_(workers) {}

    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;

    ~Crew() {
        for (const auto& task : begun_)
            if (task.process != 0) {
                ::kill(task.process, SIGKILL);
                ::close(task.pipe);
                wait_for(task.process);
            }
    }

    [[nodiscard]] bool is_done() const { return taken_ == jobs_.count; }

    void begin_jobs() {
        constexpr std::size_t waiting_per_worker = 4;
        while (begun_jobs_ < jobs_.count && busy() < workers_
               && begun_.size() < workers_ * waiting_per_worker) {
            begun_.push_back(begin());
            begun_jobs_ += begun_.back().jobs;
        }
    }

    /// Hands on, in order, what has arrived.
    void take_frames() {
        while (!begun_.empty()) {
            auto& first = begun_.front();
            while (auto frame = first.reader.next())
                take(std::move(*frame), first.recalled);
            if (first.process != 0)
                return;
            begun_.pop_front();
        }
    }

    /// Waits until something comes.
    void listen() {
        std::vector<pollfd> pipes;
        std::vector<Task*> tasks;
        for (auto& task : begun_)
            if (task.process != 0) {
                pipes.push_back({task.pipe, POLLIN, 0});
                tasks.push_back(&task);
            }
        if (pipes.empty())
            return;
        if (::poll(pipes.data(), pipes.size(), -1) < 0 && errno != EINTR)
            fail("wait for a worker");
        stop_if_interrupted();
        for (std::size_t i = 0; i < pipes.size(); ++i)
            if (pipes[i].revents != 0 && !receive(*tasks[i]))
                see_off(*tasks[i]);
    }

private:
    [[nodiscard]] std::size_t busy() const {
        std::size_t count = 0;
        for (const auto& task : begun_)
            count += task.process != 0 ? 1 : 0;
        return count;
    }

    [[nodiscard]] std::optional<std::string> recall(std::size_t job) const {
        return jobs_.recall ? jobs_.recall(job) : std::nullopt;
    }

    [[nodiscard]] Task begin() {
        const auto first = begun_jobs_;
        const auto known = ahead_ ? std::exchange(ahead_, std::nullopt) : recall(first);
        if (!known)
            return start(jobs_, first, end_of_stretch(first));
        Task task;
        task.recalled = true;
        task.reader.add(*known);
        return task;
    }

    /// One past the jobs that one child does from `first` on: few, so that all workers come to
    /// their end together.
    [[nodiscard]] std::size_t end_of_stretch(std::size_t first) {
        constexpr std::size_t most = 4;
        const auto fair = (jobs_.count - first) / (2 * workers_);
        const auto limit = first + std::clamp<std::size_t>(fair, 1, most);
        auto end = first + 1;
        while (end < limit && jobs_.alike && jobs_.alike(first, end)) {
            ahead_ = recall(end);
            if (ahead_)
                break;
            ++end;
        }
        return end;
    }

    void take(Frame frame, bool is_recalled) {
        if (jobs_.keep && !is_recalled)
            result_ += to_bytes(frame.kind, frame.bytes);
        if (frame.kind == part_of_result)
            return jobs_.take(taken_, std::move(frame.bytes));
        if (jobs_.keep && !is_recalled)
            jobs_.keep(taken_, std::exchange(result_, {}));
        ++taken_;
    }

    const Jobs& jobs_;
    std::size_t workers_;
    std::size_t taken_ = 0;
    std::size_t begun_jobs_ = 0;
    std::deque<Task> begun_;
    std::optional<std::string> ahead_; ///< recalled already: the result of the next job to begin
    std::string result_;               ///< as far as it has been taken
};

} // namespace

void run_jobs(const Jobs& jobs, std::size_t workers) {
    Crew crew(jobs, workers);
    while (!crew.is_done()) {
        stop_if_interrupted();
        crew.begin_jobs();
        crew.take_frames();
        crew.listen();
    }
}

} // namespace duologue::speech

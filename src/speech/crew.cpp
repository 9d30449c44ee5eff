// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/crew.hpp"

#include "base/error.hpp"
#include "base/interrupt.hpp"
#include "speech/parts.hpp"
#include "speech/pipe.hpp"

#include <fmt/format.h>
#include <malloc.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <deque>
#include <exception>
#include <utility>
#include <vector>

namespace duologue::speech {
namespace {

[[noreturn]] void fail(std::string_view what) {
    throw Error(Error::Kind::environment, fmt::format("cannot {}: {}", what, std::strerror(errno)));
}

/// A job that was begun, and what has come of it and was not taken yet.
struct Task {
    std::size_t job = 0;
    bool is_recalled = false;
    std::deque<Frame> frames{};
    bool is_done = false;
};

/// Memory that a worker has freed stays with it: the next job needs as much.
void keep_freed_memory() {
    constexpr int more_than_a_clip = 1 << 28;
    ::mallopt(M_MMAP_THRESHOLD, more_than_a_clip);
    ::mallopt(M_TRIM_THRESHOLD, more_than_a_clip);
}

/// Does a job; tells the parent when that fails, and ends the process.
void do_job(int pipe, const Jobs& jobs, std::size_t job) {
    const auto tell = [&](Error::Kind kind, std::string_view text) {
        write_all(pipe, to_bytes(static_cast<char>(kind), text));
        ::_exit(EXIT_SUCCESS);
    };
    try {
        jobs.work(job,
                  [&](std::string_view part) { write_all(pipe, to_bytes(part_of_result, part)); });
        write_all(pipe, to_bytes(end_of_result, {}));
    } catch (const Error& error) {
        tell(error.kind(), error.what());
    } catch (const std::exception& error) {
        tell(Error::Kind::environment, error.what());
    }
}

/// A child that does the jobs it is told, one after the other. It does not outlive this.
class Worker {
public:
    explicit Worker(const Jobs& jobs) : jobs_(jobs) {
        const auto orders = open_pipe();
        const auto results = open_pipe();
        process_ = fork_for([&] {
            ::close(orders.write);
            ::close(results.read);
            keep_freed_memory();
            for (std::size_t job = 0; read_value(orders.read, job);)
                do_job(results.write, jobs, job);
        });
        ::close(orders.read);
        ::close(results.write);
        orders_ = orders.write;
        results_ = results.read;
    }

    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    ~Worker() {
        ::close(orders_);
        ::close(results_);
        if (process_ != 0) {
            ::kill(process_, SIGKILL);
            wait_for(process_);
        }
    }

    [[nodiscard]] int results() const { return results_; }

    [[nodiscard]] std::size_t waiting() const { return tasks_.size(); }

    /// What it is expected to take for all that it was told.
    [[nodiscard]] std::size_t load() const {
        std::size_t load = 0;
        for (const auto* task : tasks_)
            load += jobs_.cost ? jobs_.cost(task->job) : 1;
        return load;
    }

    /// `task` must stay where it is until it is done.
    void tell(Task& task) {
        tasks_.push_back(&task);
        write_value(orders_, task.job);
    }

    /// Hands on to the tasks what has come.
    void receive() {
        std::array<char, 1 << 16> buffer;
        const auto count = ::read(results_, buffer.data(), buffer.size());
        if (count < 0 && errno != EINTR)
            fail("read from a worker");
        if (count == 0)
            report_end();
        if (count > 0)
            reader_.add({buffer.data(), static_cast<std::size_t>(count)});
        while (auto frame = reader_.next()) {
            auto& task = *tasks_.front();
            task.is_done = frame->kind == end_of_result;
            task.frames.push_back(std::move(*frame));
            if (task.is_done)
                tasks_.pop_front();
        }
    }

private:
    [[noreturn]] void report_end() {
        const int status = wait_for(std::exchange(process_, 0));
        throw Error(Error::Kind::environment,
                    fmt::format("a worker ended before its work was done ({})",
                                WIFSIGNALED(status) ? ::strsignal(WTERMSIG(status)) : "no result"));
    }

    const Jobs& jobs_;
    int process_ = 0;
    int orders_ = -1;
    int results_ = -1;
    FrameReader reader_;
    std::deque<Task*> tasks_; ///< told and not done
};

/// The jobs between the first whose result is not all taken and the last that was begun.
class Crew {
public:
    Crew(const Jobs& jobs, std::size_t workers) : jobs_(jobs), most_workers_(workers) {}

    [[nodiscard]] bool is_done() const { return taken_ == jobs_.count; }

    void begin_jobs() {
        constexpr std::size_t waiting_per_worker = 4;
        while (begun_jobs_ < jobs_.count && begun_.size() < most_workers_ * waiting_per_worker
               && begin_job())
            ++begun_jobs_;
    }

    /// Hands on, in order, what has arrived.
    void take_frames() {
        while (!begun_.empty()) {
            auto& first = begun_.front();
            for (; !first.frames.empty(); first.frames.pop_front())
                take(std::move(first.frames.front()), first.is_recalled);
            if (!first.is_done)
                return;
            begun_.pop_front();
        }
    }

    /// Waits until something comes of a job that was begun.
    void listen() {
        if (begun_.empty())
            return;
        std::vector<pollfd> pipes;
        for (const auto& worker : workers_)
            pipes.push_back({worker.results(), POLLIN, 0});
        if (::poll(pipes.data(), pipes.size(), -1) < 0 && errno != EINTR)
            fail("wait for a worker");
        stop_if_interrupted();
        for (std::size_t i = 0; i < pipes.size(); ++i)
            if (pipes[i].revents != 0)
                workers_[i].receive();
    }

private:
    /// Whether the next job was recalled, or a worker told it.
    bool begin_job() {
        if (auto kept = is_looked_up_ || !jobs_.recall ? std::nullopt : jobs_.recall(begun_jobs_)) {
            begin_recalled(*kept);
            return true;
        }
        is_looked_up_ = true;
        auto* worker = choose_worker();
        if (worker == nullptr)
            return false;
        worker->tell(begun_.emplace_back(Task{begun_jobs_}));
        is_looked_up_ = false;
        return true;
    }

    void begin_recalled(std::string_view result) {
        auto& task = begun_.emplace_back(Task{.job = begun_jobs_, .is_recalled = true});
        FrameReader reader;
        reader.add(result);
        while (auto frame = reader.next())
            task.frames.push_back(std::move(*frame));
        task.is_done = true;
    }

    /// The one that will be idle first, if it has little to do: the next job waits for it while it
    /// does another, but near the end for whoever is free.
    Worker* choose_worker() {
        const auto idle = std::ranges::find(workers_, 0U, &Worker::waiting);
        if (idle == workers_.end() && workers_.size() < most_workers_)
            return &workers_.emplace_back(jobs_);
        const auto least = std::ranges::min_element(workers_, {}, &Worker::load);
        const bool is_near_the_end = jobs_.count - begun_jobs_ <= most_workers_;
        return least->waiting() < (is_near_the_end ? 1U : 2U) ? &*least : nullptr;
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
    std::size_t most_workers_;
    std::size_t taken_ = 0;
    std::size_t begun_jobs_ = 0;
    std::deque<Task> begun_;
    std::deque<Worker> workers_;
    bool is_looked_up_ = false; ///< the next job, and was not kept
    std::string result_;        ///< as far as it has been taken
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

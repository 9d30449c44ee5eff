// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/crew.hpp"

#include "base/error.hpp"
#include "base/interrupt.hpp"
#include "speech/worker.hpp"

#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <deque>
#include <utility>
#include <vector>

namespace duologue::speech {
namespace {

/// The jobs between the first whose result is not all taken and the last that was begun.
class Crew {
public:
    Crew(const Jobs& jobs, std::size_t workers, std::optional<Child> begun)
        : jobs_(jobs), most_workers_(workers) {
        if (begun)
            workers_.emplace_back(jobs, std::move(*begun));
    }

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

    /// Waits until something comes of a job that was begun, or for a moment: a signal may have come
    /// just before.
    void listen() {
        constexpr int a_moment_ms = 200;
        if (begun_.empty())
            return;
        std::vector<pollfd> pipes;
        for (const auto& worker : workers_)
            pipes.push_back({worker.results().get(), POLLIN, 0});
        if (::poll(pipes.data(), pipes.size(), a_moment_ms) < 0 && errno != EINTR)
            fail_to("wait for a worker");
        stop_if_interrupted();
        for (std::size_t i = 0; i < pipes.size(); ++i)
            if (pipes[i].revents != 0)
                workers_[i].receive();
            else
                workers_[i].check_patience();
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
        if (idle == workers_.end() && may_hire())
            return &workers_.emplace_back(jobs_);
        const auto least = std::ranges::min_element(workers_, {}, &Worker::load);
        const bool is_near_the_end = jobs_.count - begun_jobs_ <= most_workers_;
        return least->waiting() < (is_near_the_end ? 1U : 2U) ? &*least : nullptr;
    }

    [[nodiscard]] bool may_hire() const {
        const bool is_ahead = taken_ > 0 || parts_ >= jobs_.head_start;
        return workers_.size() < (is_ahead ? most_workers_ : std::size_t{1});
    }

    void take(Frame frame, bool is_recalled) {
        if (jobs_.keep && !is_recalled)
            result_ += to_bytes(frame.kind, frame.bytes);
        if (frame.kind == part_of_result) {
            ++parts_;
            return jobs_.take(taken_, std::move(frame.bytes));
        }
        if (jobs_.keep && !is_recalled)
            jobs_.keep(taken_, std::exchange(result_, {}));
        ++taken_;
    }

    InterruptHold hold_;
    const Jobs& jobs_;
    std::size_t most_workers_;
    std::size_t taken_ = 0;
    std::size_t parts_ = 0; ///< taken, of all jobs
    std::size_t begun_jobs_ = 0;
    std::deque<Task> begun_;
    std::deque<Worker> workers_;
    bool is_looked_up_ = false; ///< the next job, and was not kept
    std::string result_;        ///< as far as it has been taken
};

} // namespace

void run_jobs(const Jobs& jobs, std::size_t workers, std::optional<Child> begun) {
    Crew crew(jobs, workers, std::move(begun));
    while (!crew.is_done()) {
        stop_if_interrupted();
        crew.begin_jobs();
        crew.take_frames();
        crew.listen();
    }
}

} // namespace duologue::speech

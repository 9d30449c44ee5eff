// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "speech/crew.hpp"
#include "speech/parts.hpp"
#include "speech/pipe.hpp"

#include <chrono>
#include <cstddef>
#include <deque>

namespace duologue::speech {

/// A job that was begun, and what has come of it and was not taken yet.
struct Task {
    std::size_t job = 0;
    bool is_recalled = false;
    std::deque<Frame> frames{};
    bool is_done = false;
    std::size_t parts = 0;    ///< that have come, taken or not
    std::size_t repeated = 0; ///< of these, what is still to come once more
    bool is_retried = false;
};

/// A child that does the jobs it is told, one after the other, and another in its place where it
/// does not bring them to their end. None outlives this.
class Worker {
public:
    explicit Worker(const Jobs& jobs) : jobs_(jobs) { start(); }

    /// Begins with a child that does a job already, which is the first that this is told.
    Worker(const Jobs& jobs, Child begun);

    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    ~Worker() { stop(); }

    [[nodiscard]] const Descriptor& results() const { return results_; }

    [[nodiscard]] std::size_t waiting() const { return tasks_.size(); }

    /// What it is expected to take for all that it was told.
    [[nodiscard]] std::size_t load() const;

    /// `task` must stay where it is until it is done.
    void tell(Task& task);

    /// Hands on to the tasks what has come.
    void receive();

    /// Has another child go on where this one has sent nothing for longer than it may.
    void check_patience();

private:
    using Clock = std::chrono::steady_clock;

    void start();
    int stop();
    void begin_again();
    void hand_on(Frame frame);

    const Jobs& jobs_;
    Process process_;
    Pipe orders_; ///< both ends, so that telling a child that has died does no harm
    Descriptor results_;
    FrameReader reader_;
    Clock::time_point heard_; ///< when it last sent something, or got to work
    std::deque<Task*> tasks_; ///< told and not done
    bool ends_soon_ = false;  ///< the child, after its one job
};

} // namespace duologue::speech

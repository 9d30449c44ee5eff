// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/descriptor.hpp"
#include "base/error.hpp"
#include "speech/process.hpp"

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace duologue::speech {

/// Hands on a part of a job's result.
using Send = std::function<void(std::string_view part)>;

/// A process that does one job and ends.
struct Child {
    Process process;
    Descriptor results; ///< the end of a pipe to read frames from
};

/// What a crew has to do.
struct Jobs {
    std::size_t count = 0;

    /// What a job is expected to take, in any unit; may be empty when all take the same.
    std::function<std::size_t(std::size_t job)> cost{};

    /// Does a job and sends its result in parts; called in a forked child that may have done other
    /// jobs before.
    std::function<void(std::size_t job, const Send& send)> work{};

    /// Receives a part of a job's result in the parent, as soon as all that comes before it has
    /// been received.
    std::function<void(std::size_t job, std::string part)> take{};

    /// Receives the whole result of a job that a child has done, as bytes that `recall` may return
    /// another time; may be empty.
    std::function<void(std::size_t job, std::string_view result)> keep{};

    /// A result that was kept, of a job that need not be done again; may be empty.
    std::function<std::optional<std::string>(std::size_t job)> recall{};

    /// What a complaint about a job names; may be empty.
    std::function<Place(std::size_t job)> place{};

    /// How many parts of job 0 are received before a second child is forked: it would compete for
    /// what they need to come soon.
    std::size_t head_start = 0;

    /// A child that is at work and sends nothing for so long is killed.
    std::chrono::milliseconds patience = std::chrono::minutes(1);
};

/// Runs jobs 0 to `count` - 1 in at most `workers` forked children, each of which does one after
/// the other, and takes the results in order. Results that come early wait, never more than a few
/// per worker. An Error thrown by `work` is thrown here. What a child that dies or is killed has
/// left undone is done by another one; where that ends so at the same job, it is an
/// Error::Kind::environment. Whatever is thrown, Interrupted included, no child outlives the call.
/// `begun` is at job 0 already. The caller must not have started a thread.
void run_jobs(const Jobs& jobs, std::size_t workers, std::optional<Child> begun = std::nullopt);

} // namespace duologue::speech

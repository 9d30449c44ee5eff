// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace duologue::speech {

/// Hands on a part of a job's result.
using Send = std::function<void(std::string_view part)>;

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
};

/// Runs jobs 0 to `count` - 1 in at most `workers` forked children, each of which does one after
/// the other, and takes the results in order. Results that come early wait, never more than a few
/// per worker. An Error thrown by `work` is thrown here; a child that dies is an
/// Error::Kind::environment. Whatever is thrown, Interrupted included, no child outlives the call.
/// The caller must not have started a thread.
void run_jobs(const Jobs& jobs, std::size_t workers);

} // namespace duologue::speech

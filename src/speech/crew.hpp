// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace duologue::speech {

/// Does a job and returns its result as bytes; called in a forked child, so that whatever it
/// changes is gone afterwards.
using Work = std::function<std::string(std::size_t job)>;

/// Receives a job's result in the parent.
using Take = std::function<void(std::size_t job, std::string result)>;

/// Runs jobs 0 to `count` - 1, each in a fork of its own and at most `workers` at a time, and takes
/// the results in order. Results that come early wait, never more than a few per worker. An Error
/// thrown by `work` is thrown here; a child that dies is an Error::Kind::environment. Whatever is
/// thrown, no child outlives the call. The caller must not have started a thread.
void run_jobs(std::size_t count, std::size_t workers, const Work& work, const Take& take);

} // namespace duologue::speech

// SPDX-License-Identifier: GPL-3.0-or-later
// A run of the program that is disturbed.
#pragma once

#include "support/folder.hpp"

#include <sys/resource.h>
#include <sys/types.h>

#include <map>
#include <string>
#include <vector>

namespace duologue::support {

/// How a run ended.
struct Ending {
    int exit_code = 0; ///< -1 when a signal ended it
    int signal = 0;    ///< 0 when none did
    std::string err;   ///< standard error
    long most_kib = 0; ///< of memory, of the largest of its processes
};

/// The `duologue` of this build while it runs, in a process group of its own.
class Running {
public:
    /// `variables` are added to the environment; `limits` are what setrlimit(2) takes, by resource;
    /// it begins with the signal `ignored` ignored, if it is not 0.
    explicit Running(const std::vector<std::string>& arguments,
                     const std::map<std::string, std::string>& variables = {},
                     const std::map<int, rlim_t>& limits = {}, int ignored = 0);
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    ~Running();

    /// To the program alone, not to its workers.
    void send(int signal) const;

    [[nodiscard]] Ending wait();

    /// Whether it has ended.
    [[nodiscard]] bool has_ended() const;

    /// The processes that its workers have started, at this moment.
    [[nodiscard]] std::vector<pid_t> grandchildren() const;

    /// Whether the processes of the group end, all of them, before patience does.
    [[nodiscard]] bool leaves_nobody() const;

private:
    Folder folder_;
    pid_t process_ = 0;
    bool waited_ = false;
};

} // namespace duologue::support

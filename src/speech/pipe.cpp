// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/pipe.hpp"

#include "base/error.hpp"
#include "base/fault.hpp"
#include "base/interrupt.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

namespace duologue::speech {

Pipe open_pipe() {
    std::array<int, 2> ends{};
    if (!may_cross(Border::create) || ::pipe2(ends.data(), O_CLOEXEC) != 0)
        throw Error(Error::Kind::environment,
                    {fmt::format("cannot make a pipe to a worker: {}", std::strerror(errno)),
                     "raise the limit of open files (ulimit -n), or use fewer --jobs"});
    return {ends[0], ends[1]};
}

void write_all(int pipe, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::write(pipe, bytes.data(), bytes.size());
        if (sent < 0 && errno != EINTR)
            ::_exit(EXIT_FAILURE);
        bytes.remove_prefix(sent > 0 ? static_cast<std::size_t>(sent) : 0);
    }
}

bool read_all(int pipe, std::span<std::byte> bytes) {
    while (!bytes.empty()) {
        const auto count = ::read(pipe, bytes.data(), bytes.size());
        if (count == 0 || (count < 0 && errno != EINTR))
            return false;
        bytes = bytes.subspan(count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    return true;
}

void end_with_parent(int parent) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent)
        ::_exit(EXIT_FAILURE);
}

int fork_for(const std::function<void()>& work) {
    const int parent = ::getpid();
    const int process = may_cross(Border::fork) ? ::fork() : -1;
    if (process < 0)
        throw Error(Error::Kind::environment,
                    {fmt::format("cannot start a worker: {}", std::strerror(errno)),
                     "raise the limit of processes (ulimit -u) or of memory (ulimit -v), or end "
                     "other programs"});
    if (process > 0)
        return process;
    end_with_parent(parent);
    forget_interrupts();
    plan_fault({}); // what is planned is the program's, not its workers'
    // Leaves without destructors, and nothing is thrown past here: all that belongs to the parent.
    try {
        work();
    } catch (...) {
        ::_exit(EXIT_FAILURE);
    }
    ::_exit(EXIT_SUCCESS);
}

int wait_for(int process) {
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

} // namespace duologue::speech

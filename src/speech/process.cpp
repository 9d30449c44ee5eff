// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/process.hpp"

#include "base/error.hpp"
#include "base/fault.hpp"
#include "base/interrupt.hpp"

#include <fmt/format.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

namespace duologue::speech {
namespace {

/// This process is killed when its parent ends, and ends at once where `parent` did.
void end_with_parent(int parent) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent)
        ::_exit(EXIT_FAILURE);
}

} // namespace

int Process::wait() {
    int status = 0;
    if (const auto id = std::exchange(id_, 0); id > 0)
        while (::waitpid(id, &status, 0) < 0 && errno == EINTR) {
        }
    return status;
}

int Process::end() {
    if (id_ > 0)
        ::kill(id_, SIGKILL);
    return wait();
}

Process fork_for(const std::function<void()>& work) {
    const int parent = ::getpid();
    const int id = may_cross(Border::fork) ? ::fork() : -1;
    if (id < 0)
        throw Error(Error::Kind::environment,
                    {fmt::format("cannot start a process: {}", std::strerror(errno)),
                     "raise the limit of processes (ulimit -u) or of memory (ulimit -v), or end "
                     "other programs"});
    if (id > 0)
        return Process(id);
    end_with_parent(parent);
    std::signal(SIGPIPE, SIG_IGN);
    forget_interrupts();
    // Leaves without destructors, and nothing is thrown past here: all that belongs to the parent.
    try {
        work();
    } catch (...) {
        ::_exit(EXIT_FAILURE);
    }
    ::_exit(EXIT_SUCCESS);
}

Process fork_worker(const std::function<void()>& work) {
    return fork_for([&] {
        plan_fault({});
        work();
    });
}

} // namespace duologue::speech

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/running.hpp"

#include "support/patience.hpp"
#include "support/program.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace duologue::support {
namespace {

void redirect(int descriptor, const std::string& path) {
    constexpr mode_t owner_only = 0600;
    ::dup2(::open(path.c_str(), O_WRONLY | O_CREAT, owner_only), descriptor);
}

void limit(int resource, rlim_t most) {
    const rlimit both{most, most};
    ::setrlimit(static_cast<__rlimit_resource>(resource), &both);
}

std::vector<pid_t> children_of(pid_t process) {
    const auto name = std::to_string(process);
    std::ifstream list("/proc/" + name + "/task/" + name + "/children");
    return {std::istream_iterator<pid_t>(list), {}};
}

} // namespace

Running::Running(const std::vector<std::string>& arguments,
                 const std::map<std::string, std::string>& variables,
                 const std::map<int, rlim_t>& limits, int ignored) {
    // Workers whose parent is killed become children of this process, which can see them off.
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    std::vector<std::string> words{DUOLOGUE_PROGRAM};
    words.insert(words.end(), arguments.begin(), arguments.end());
    const auto argv = pointers_to(words);
    folder_.write("err", "");
    // What is sent before the program runs is for it, not for the handlers of the tests.
    sigset_t all;
    sigset_t before;
    ::sigfillset(&all);
    ::sigprocmask(SIG_SETMASK, &all, &before);
    process_ = ::fork();
    if (process_ != 0) {
        ::sigprocmask(SIG_SETMASK, &before, nullptr);
        return;
    }
    for (const auto signal : {SIGINT, SIGTERM, SIGHUP})
        ::signal(signal, signal == ignored ? SIG_IGN : SIG_DFL);
    ::sigprocmask(SIG_SETMASK, &before, nullptr);
    ::setpgid(0, 0);
    redirect(STDOUT_FILENO, "/dev/null");
    redirect(STDERR_FILENO, (folder_.path() / "err").string());
    for (const auto& [name, value] : variables)
        ::setenv(name.c_str(), value.c_str(), 1);
    for (const auto& [resource, most] : limits)
        limit(resource, most);
    ::execv(DUOLOGUE_PROGRAM, argv.data());
    ::_exit(EXIT_FAILURE);
}

Running::~Running() {
    if (!waited_) {
        send(SIGKILL);
        static_cast<void>(wait());
    }
    ::prctl(PR_SET_CHILD_SUBREAPER, 0);
}

void Running::send(int signal) const {
    ::kill(process_, signal);
}

Ending Running::wait() {
    int status = 0;
    rusage used{};
    ::wait4(process_, &status, 0, &used);
    waited_ = true;
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1,
            WIFSIGNALED(status) ? WTERMSIG(status) : 0, folder_.read("err"), used.ru_maxrss};
}

bool Running::has_ended() const {
    siginfo_t info{};
    ::waitid(P_PID, static_cast<id_t>(process_), &info, WEXITED | WNOHANG | WNOWAIT);
    return info.si_pid != 0;
}

std::vector<pid_t> Running::grandchildren() const {
    std::vector<pid_t> found;
    for (const auto child : children_of(process_))
        for (const auto grandchild : children_of(child))
            found.push_back(grandchild);
    return found;
}

bool Running::leaves_nobody() const {
    return comes_true([this] {
        while (::waitpid(-process_, nullptr, WNOHANG) > 0) {
        }
        return ::kill(-process_, 0) != 0;
    });
}

} // namespace duologue::support

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/concert.hpp"

#include "support/patience.hpp"
#include "support/program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <utmp.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <system_error>
#include <thread>

namespace duologue::support {
namespace {

unsigned manners_of(int terminal) {
    termios manners{};
    ::tcgetattr(terminal, &manners);
    return manners.c_lflag;
}

/// Both ends of a new terminal; the program's is known before there is a program.
struct Terminal {
    int ours = -1;
    int its = -1;
};

Terminal open_terminal() {
    Terminal terminal;
    if (::openpty(&terminal.ours, &terminal.its, nullptr, nullptr, nullptr) != 0)
        throw std::system_error(errno, std::generic_category(), "openpty");
    ::fcntl(terminal.ours, F_SETFD, FD_CLOEXEC);
    return terminal;
}

pid_t start(int terminal, const std::string& program, std::vector<std::string> words) {
    words.insert(words.begin(), program);
    const auto arguments = pointers_to(words);
    const auto process = ::fork();
    if (process == 0) {
        ::login_tty(terminal);
        ::execv(program.c_str(), arguments.data());
        ::_exit(EXIT_FAILURE);
    }
    ::close(terminal);
    return process;
}

/// For reading and writing, so that the program never finds it closed.
int open_ear(const std::filesystem::path& pipe) {
    constexpr int page = 4096;
    const int ear = ::open(pipe.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    ::fcntl(ear, F_SETPIPE_SZ, page);
    return ear;
}

} // namespace

Concert::Concert(const std::vector<std::string>& arguments, const std::string& program)
    : ear_(open_ear(card_.pipe())) {
    const auto [ours, its] = open_terminal();
    terminal_ = ours;
    manners_ = manners_of(ours);
    process_ = start(its, program, arguments);
}

Concert::~Concert() {
    if (process_ > 0) {
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
    }
    ::close(terminal_);
    ::close(ear_);
}

bool Concert::hear() {
    constexpr auto wait = std::chrono::milliseconds(10);
    std::array<float, 960> samples; // a twenty-fifth of a second
    pollfd ear{ear_, POLLIN, 0};
    if (::poll(&ear, 1, 40) == 0)
        return false;
    const auto count = ::read(ear_, samples.data(), sizeof samples);
    heard_.samples.insert(heard_.samples.end(), samples.begin(),
                          samples.begin() + count / static_cast<ssize_t>(sizeof(float)));
    std::this_thread::sleep_for(wait);
    return true;
}

void Concert::look() {
    pollfd terminal{terminal_, POLLIN, 0};
    std::array<char, 4096> text;
    while (::poll(&terminal, 1, 0) > 0) {
        const auto count = ::read(terminal_, text.data(), text.size());
        if (count <= 0)
            return;
        for (const auto character : std::string_view(text.data(), static_cast<std::size_t>(count)))
            if (character != '\r')
                shown_ += character;
    }
}

void Concert::listen(double time_s) {
    const auto enough = heard_.samples.size() + static_cast<std::size_t>(time_s * heard_.rate_hz);
    listen_until([&] { return heard_.samples.size() >= enough || has_ended(); });
}

void Concert::listen_out() {
    constexpr int turns_per_second = 25;
    for (int quiet = 0; quiet < turns_per_second; ++quiet) {
        if (hear())
            quiet = 0;
        look();
    }
}

bool Concert::listen_until(const std::function<bool()>& condition) {
    return comes_true([&] {
        hear();
        look();
        return condition();
    });
}

int Concert::finish() {
    int status = 0;
    while (::waitpid(process_, &status, WNOHANG) == 0) {
        hear();
        look();
    }
    process_ = 0;
    while (hear()) {
    }
    look();
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

void Concert::type(const std::string& keys) const {
    static_cast<void>(::write(terminal_, keys.data(), keys.size()));
}

void Concert::send(int signal) const {
    ::kill(process_, signal);
}

bool Concert::has_ended() const {
    siginfo_t info{};
    ::waitid(P_PID, static_cast<id_t>(process_), &info, WEXITED | WNOHANG | WNOWAIT);
    return info.si_pid != 0;
}

bool Concert::left_terminal_as_it_was() const {
    return manners_of(terminal_) == manners_;
}

} // namespace duologue::support

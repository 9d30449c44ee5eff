// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/concert.hpp"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <thread>

namespace duologue::support {
namespace {

unsigned manners_of(int terminal) {
    termios manners{};
    ::tcgetattr(terminal, &manners);
    return manners.c_lflag;
}

pid_t start(int& terminal, const std::string& program, std::vector<std::string> words) {
    words.insert(words.begin(), program);
    std::vector<char*> pointers;
    for (auto& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const auto process = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (process == 0) {
        ::execv(program.c_str(), pointers.data());
        ::_exit(EXIT_FAILURE);
    }
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
    : ear_(open_ear(card_.pipe())),
      process_(start(terminal_, program, arguments)),
      manners_(manners_of(terminal_)) {}

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
    constexpr int turns_per_second = 25;
    for (int i = 0; i < static_cast<int>(time_s * turns_per_second); ++i) {
        hear();
        look();
    }
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

bool Concert::left_terminal_as_it_was() const {
    return manners_of(terminal_) == manners_;
}

} // namespace duologue::support

// SPDX-License-Identifier: GPL-3.0-or-later
// Input and output are files in memory: nothing has to be passed on while the program runs, and it
// may seek in both.
#include "speech/program.hpp"

#include "base/descriptor.hpp"
#include "base/error.hpp"
#include "speech/process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

// glibc 2.36 does not say itself that this is C.
extern "C" {
#include <sys/pidfd.h>
}

#include <cctype>
#include <csignal>
#include <cstdlib>
#include <cstring>

namespace duologue::speech {
namespace {

constexpr std::size_t most_output = 256 << 20;

Descriptor checked(int number) {
    if (number < 0)
        fail_to("run a program");
    return Descriptor(number);
}

/// A file in memory.
class Sheet {
public:
    explicit Sheet(std::string_view text = {})
        : file_(checked(::memfd_create("duologue", MFD_CLOEXEC))) {
        if (::write(descriptor(), text.data(), text.size()) != static_cast<ssize_t>(text.size()))
            fail_to("write text for a program");
        ::lseek(descriptor(), 0, SEEK_SET);
    }

    [[nodiscard]] int descriptor() const { return file_.get(); }

    [[nodiscard]] std::size_t size() const {
        struct stat status {};

        return ::fstat(descriptor(), &status) == 0 ? static_cast<std::size_t>(status.st_size) : 0;
    }

    [[nodiscard]] std::string text() const {
        std::string text(size(), '\0');
        const auto count = ::pread(descriptor(), text.data(), text.size(), 0);
        text.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
        return text;
    }

private:
    Descriptor file_;
};

struct Sheets {
    Sheet in;
    Sheet out;
    Sheet err;
};

constexpr int cannot_run = 127;

[[noreturn]] void become(const cast::Command& command, const Sheets& sheets) {
    // What is ignored here stays so in the program, which does not expect it.
    for (const auto signal : {SIGPIPE, SIGXFSZ})
        std::signal(signal, SIG_DFL);
    std::vector<char*> arguments;
    auto line = command.line;
    for (auto& argument : line)
        arguments.push_back(argument.data());
    arguments.push_back(nullptr);
    if (::dup2(sheets.in.descriptor(), STDIN_FILENO) >= 0
        && ::dup2(sheets.out.descriptor(), STDOUT_FILENO) >= 0
        && ::dup2(sheets.err.descriptor(), STDERR_FILENO) >= 0
        && ::chdir(command.folder.c_str()) == 0)
        ::execvp(arguments.front(), arguments.data());
    ::_exit(cannot_run);
}

/// Ends this process in the way in which another one ended, of which `status` tells.
[[noreturn]] void end_like(int status) {
    if (WIFSIGNALED(status)) {
        std::signal(WTERMSIG(status), SIG_DFL);
        std::raise(WTERMSIG(status));
    }
    ::_exit(WEXITSTATUS(status));
}

/// Runs the program in a group of its own, so that all that it starts can be ended with it, and is
/// where the parent of this process, which waits for it, is killed.
[[noreturn]] void host(const cast::Command& command, const Sheets& sheets) {
    ::setpgid(0, 0);
    std::signal(SIGTERM, [](int) { ::kill(0, SIGKILL); });
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    end_like(fork_for([&] { become(command, sheets); }).wait());
}

/// Waits until `process` has ended; what it was that ended it, where that was not the program.
std::string wait_for_end(const Descriptor& process, const cast::Command& command,
                         const Sheets& sheets, Deadline deadline) {
    constexpr int slice_ms = 50;
    pollfd end{process.get(), POLLIN, 0};
    while (::poll(&end, 1, slice_ms) <= 0) {
        if (sheets.out.size() + sheets.err.size() > most_output)
            return "it writes without end";
        if (Deadline::clock::now() > deadline)
            return fmt::format("it took longer than {} s", command.timeout.count());
    }
    return {};
}

std::string describe(int status) {
    if (WIFSIGNALED(status))
        return fmt::format("it was ended by a signal ({})", ::strsignal(WTERMSIG(status)));
    if (WEXITSTATUS(status) == cannot_run)
        return "it cannot be run";
    return status == 0 ? std::string()
                       : fmt::format("it ended with exit code {}", WEXITSTATUS(status));
}

std::string last_line(std::string text) {
    constexpr std::size_t longest = 300;
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0)
        text.pop_back();
    text.erase(0, text.find_last_of("\r\n") + 1);
    return text.substr(0, longest);
}

bool is_program(const std::filesystem::path& file) {
    std::error_code none; // a name that no file can have, or a folder that nobody may enter
    return std::filesystem::is_regular_file(file, none) && ::access(file.c_str(), X_OK) == 0;
}

} // namespace

Ran run_program(const cast::Command& command, std::string_view input, Deadline deadline) {
    const Sheets sheets{Sheet(input), Sheet(), Sheet()};
    auto process = fork_for([&] { host(command, sheets); });
    auto failure = wait_for_end(checked(::pidfd_open(process.id(), 0)), command, sheets, deadline);
    // Whatever the program left running ends, too.
    ::kill(-process.id(), SIGKILL);
    const int status = process.end();
    if (failure.empty())
        failure = describe(status);
    return {failure, failure.empty() ? sheets.out.text() : std::string(),
            last_line(sheets.err.text())};
}

std::filesystem::path find_program(const cast::Command& command) {
    const std::filesystem::path name(command.line.front());
    if (name.has_parent_path()) {
        auto file = command.folder / name;
        return is_program(file) ? file : std::filesystem::path();
    }
    const char* const variable = std::getenv("PATH"); // NOLINT(concurrency-mt-unsafe)
    std::string_view folders = variable == nullptr ? "/usr/bin:/bin" : variable;
    while (!folders.empty()) {
        const auto folder = folders.substr(0, folders.find(':'));
        if (auto file = std::filesystem::path(folder) / name; is_program(file))
            return file;
        folders.remove_prefix(std::min(folder.size() + 1, folders.size()));
    }
    return {};
}

} // namespace duologue::speech

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "base/fault.hpp"
#include "base/interrupt.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>

namespace {

template <class Command>
int perform(const Command& command) {
    duologue::cli::run(command);
    return EXIT_SUCCESS;
}

int perform(const duologue::cli::CheckCommand& command) {
    return duologue::cli::run(command);
}

int perform(const duologue::cli::VerifyCommand& command) {
    return duologue::cli::run(command);
}

/// A standard stream that is closed would be the next file that is opened, and what is printed
/// would go into that. Reading, and writing to standard output, fail as on a closed one.
void occupy_standard_streams() {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(stream, F_GETFD) == -1)
            ::open("/dev/null", stream == STDOUT_FILENO ? O_RDONLY : O_RDWR);
}

/// What the system does to a process that says nothing about it.
void settle_signals() {
    duologue::handle_interrupts();
    // A file that may not grow any further is an error of the write, not the end.
    std::signal(SIGXFSZ, SIG_IGN);
}

} // namespace

int main(int argc, char** argv) {
    using namespace duologue;
    occupy_standard_streams();
    settle_signals();
    try {
        const auto* const fault = std::getenv("DUOLOGUE_FAULT");
        plan_fault(fault == nullptr ? "" : fault);
        const auto command = cli::parse_command_line(argc, argv);
        const int code =
            command ? std::visit([](const auto& chosen) { return perform(chosen); }, *command)
                    : EXIT_SUCCESS;
        stop_if_interrupted();
        return code;
    } catch (const Interrupted& stopped) {
        return exit_code(stopped);
    } catch (const Error& error) {
        cli::complain(error.what());
        return static_cast<int>(error.kind());
    } catch (const std::bad_alloc&) {
        std::fputs("duologue: there is not enough memory; end other programs, or raise the limit "
                   "(ulimit -v)\n",
                   stderr);
        return static_cast<int>(Error::Kind::environment);
    } catch (const std::exception& error) {
        cli::complain(error.what());
        return static_cast<int>(Error::Kind::environment);
    }
}

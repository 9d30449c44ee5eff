// SPDX-License-Identifier: GPL-3.0-or-later
// Being asked to stop by a signal.
#pragma once

namespace duologue {

/// Unwinds the program after a signal, so that nothing half made is left behind.
struct Interrupted {
    int signal;
};

/// The exit code of a program that a signal ended, as shells count.
[[nodiscard]] constexpr int exit_code(Interrupted stopped) {
    return 128 + stopped.signal;
}

/// From now on SIGHUP, SIGINT and SIGTERM end the process with their exit code: at once, or, while
/// there is an InterruptHold, by stop_if_interrupted. System calls that wait return early.
void handle_interrupts();

/// For as long as it lives there is something to tidy up before the process may end.
class InterruptHold {
public:
    InterruptHold() noexcept;

    InterruptHold(const InterruptHold&) noexcept : InterruptHold() {}

    InterruptHold& operator=(const InterruptHold&) noexcept = default;
    ~InterruptHold();
};

/// Throws Interrupted when a signal came while it was held.
void stop_if_interrupted();

/// In a forked child: signals end it at once, as if nothing had come.
void forget_interrupts();

} // namespace duologue

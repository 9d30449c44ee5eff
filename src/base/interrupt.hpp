// SPDX-License-Identifier: GPL-3.0-or-later
// Being asked to stop by a signal.
#pragma once

namespace duologue {

/// Unwinds the program after a signal, so that nothing half made is left behind.
struct Interrupted {
    int signal;
};

/// From now on SIGINT and SIGTERM are noted and system calls that wait return early.
void note_interrupts();

/// Throws Interrupted when a signal was noted.
void stop_if_interrupted();

/// In a forked child: signals end it at once, as if nothing had been noted.
void forget_interrupts();

} // namespace duologue

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/interrupt.hpp"

#include <csignal>

namespace duologue {
namespace {

volatile std::sig_atomic_t noted_signal = 0;

void note(int signal) {
    noted_signal = signal;
}

void handle(void (*handler)(int)) {
    // Without SA_RESTART, so that poll and read return.
    struct sigaction action {};

    action.sa_handler = handler;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

} // namespace

void note_interrupts() {
    handle(note);
}

void stop_if_interrupted() {
    if (noted_signal != 0)
        throw Interrupted{noted_signal};
}

void forget_interrupts() {
    handle(SIG_DFL);
}

} // namespace duologue

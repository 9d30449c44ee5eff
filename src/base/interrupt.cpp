// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/interrupt.hpp"

#include <unistd.h>

#include <atomic>
#include <csignal>

namespace duologue {
namespace {

volatile std::sig_atomic_t noted_signal = 0;
std::atomic<int> holds = 0;
static_assert(std::atomic<int>::is_always_lock_free);

void note(int signal) {
    if (holds == 0)
        ::_exit(exit_code(Interrupted{signal}));
    noted_signal = signal;
}

void handle(void (*handler)(int)) {
    // Without SA_RESTART, so that poll and read return.
    struct sigaction action {};

    action.sa_handler = handler;
    for (const int signal : {SIGINT, SIGTERM})
        ::sigaction(signal, &action, nullptr);

    // nohup wants it to stay ignored.
    struct sigaction before {};

    ::sigaction(SIGHUP, nullptr, &before);
    if (before.sa_handler != SIG_IGN)
        ::sigaction(SIGHUP, &action, nullptr);
}

} // namespace

void handle_interrupts() {
    handle(note);
}

InterruptHold::InterruptHold() noexcept {
    ++holds;
}

InterruptHold::~InterruptHold() {
    --holds;
}

void stop_if_interrupted() {
    if (noted_signal != 0)
        throw Interrupted{noted_signal};
}

void forget_interrupts() {
    handle(SIG_DFL);
}

} // namespace duologue

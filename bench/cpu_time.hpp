// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ctime>

/// CPU seconds of this process so far.
inline double cpu_seconds() {
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// Does `work` and adds what it takes to `seconds`.
template <class Do>
void add_time(double& seconds, Do&& work) {
    const auto start = cpu_seconds();
    work();
    seconds += cpu_seconds() - start;
}

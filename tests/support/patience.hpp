// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <thread>

namespace duologue::support {

/// What a test waits at most for what has to come: only what never comes fails, however busy the
/// machine is. How long it takes is a matter of bench/.
constexpr std::chrono::seconds patience{60};

/// Whether `condition` becomes true.
template <class Condition>
bool comes_true(Condition condition) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return true;
}

} // namespace duologue::support

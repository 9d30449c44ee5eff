// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/watch.hpp"

#include "base/file_watch.hpp"
#include "base/interrupt.hpp"
#include "cli/terminal.hpp"

#include <fmt/format.h>

#include <chrono>
#include <optional>

namespace duologue::cli {

void watch(const std::filesystem::path& script, const std::function<Talk()>& render) {
    using Clock = std::chrono::steady_clock;
    FileWatch file(script);
    std::optional<Talk> before;
    for (;; file.wait()) {
        const auto start = Clock::now();
        try {
            auto now = render();
            const std::chrono::duration<double> taken = Clock::now() - start;
            if (before)
                print(fmt::format("{}  ({:.1f} s)\n", difference(*before, now), taken.count()));
            before = std::move(now);
        } catch (const Error& error) {
            complain(error.what());
        }
        stop_if_interrupted();
    }
}

} // namespace duologue::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progress.hpp"

#include "cli/terminal.hpp"

#include <fmt/format.h>
#include <unistd.h>

namespace duologue::cli {

ProgressLine::ProgressLine(bool wanted) : visible_(wanted && ::isatty(STDERR_FILENO) == 1) {}

ProgressLine::~ProgressLine() {
    if (visible_)
        print_error("\r\033[K");
}

void ProgressLine::show(const render::Progress& progress) {
    using namespace std::chrono_literals;
    const auto now = Clock::now();
    if (!visible_ || progress.sentences == 0 || now - shown_ < 100ms)
        return;
    shown_ = now;
    const auto elapsed = std::chrono::duration<double>(now - start_).count();
    const auto done =
        static_cast<double>(progress.sentences) / static_cast<double>(progress.all_sentences);
    const std::chrono::duration<double> left(elapsed / done - elapsed);
    print_error(fmt::format("\r\033[K{:3.0f} %  {:.0f} times real time  {} left", 100 * done,
                            seconds(progress.audio) / elapsed,
                            to_short_clock(std::chrono::round<Milliseconds>(left))));
}

} // namespace duologue::cli

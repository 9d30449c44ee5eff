// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/render.hpp"

#include <chrono>

namespace duologue::cli {

/// A line on standard error that says how much is done, how fast, and what time is left. Silent
/// where standard error is not a terminal.
class ProgressLine {
public:
    /// `wanted` is false for --quiet.
    explicit ProgressLine(bool wanted);
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine();

    void show(const render::Progress& progress);

private:
    using Clock = std::chrono::steady_clock;

    bool visible_;
    Clock::time_point start_ = Clock::now();
    Clock::time_point shown_{};
};

} // namespace duologue::cli

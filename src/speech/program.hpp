// SPDX-License-Identifier: GPL-3.0-or-later
// Programs that were not written by us.
#pragma once

#include "cast/voice.hpp"

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>

namespace duologue::speech {

/// What a run of a program left behind.
struct Ran {
    /// How it came that there is no use in the output; empty where the program ended well: `it
    /// ended with exit code 1`.
    std::string failure;
    std::string out; ///< standard output
    std::string err; ///< the last line on standard error
};

using Deadline = std::chrono::steady_clock::time_point;

/// Runs `command` in its folder with `input` as standard input, without a shell, and waits for its
/// end, but not beyond `deadline`, nor for more than 256 MiB on both its outputs together. The
/// program ends with the calling process at the latest.
[[nodiscard]] Ran run_program(const cast::Command& command, std::string_view input,
                              Deadline deadline);

/// The file that `command` runs, on the PATH or relative to its folder; empty where there is none
/// that can be run.
[[nodiscard]] std::filesystem::path find_program(const cast::Command& command);

} // namespace duologue::speech

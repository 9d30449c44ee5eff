// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace duologue::support {

/// What a run of the program left behind.
struct Outcome {
    int exit_code = 0; ///< -1 when a signal ended it
    std::string out;   ///< standard output, byte for byte
    std::string err;   ///< standard error
};

/// As `execv` takes them, with a null pointer at the end; `words` must outlive them.
[[nodiscard]] std::vector<char*> pointers_to(std::vector<std::string>& words);

/// Runs the `duologue` of this build, without a shell, with an empty cache of its own, and waits
/// for its end.
[[nodiscard]] Outcome run(const std::vector<std::string>& arguments, std::string_view input = {});

/// The same with a full disk behind standard output.
[[nodiscard]] Outcome run_on_full_disk(const std::vector<std::string>& arguments);

/// The exit code with a full disk behind standard error.
[[nodiscard]] int run_unheard(const std::vector<std::string>& arguments);

/// The same with standard input and output closed.
[[nodiscard]] Outcome run_closed(const std::vector<std::string>& arguments);

} // namespace duologue::support

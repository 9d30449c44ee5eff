// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace duologue::verify {

/// One thing that was looked at.
struct Check {
    std::string file; ///< relative to the folder of the episode
    std::string what; ///< `length`, `chapter marks` and their like
    bool passed = true;
    std::string found; ///< what was found; where it failed, also what was expected
};

using Checks = std::vector<Check>;

} // namespace duologue::verify

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace duologue::verify {

/// One thing that was looked at.
struct Check {
    std::string file; ///< relative to the folder of the episode
    std::string what; ///< `length`, `chapter marks` and their like
    bool passed = true;
    std::string found; ///< what was found; where it failed, also what was expected
};

/// `found` says what was seen.
[[nodiscard]] inline Check pass(std::string file, std::string what, std::string found) {
    return {std::move(file), std::move(what), true, std::move(found)};
}

/// `found` also says what was expected.
[[nodiscard]] inline Check fail(std::string file, std::string what, std::string found) {
    return {std::move(file), std::move(what), false, std::move(found)};
}

using Checks = std::vector<Check>;

} // namespace duologue::verify

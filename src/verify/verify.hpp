// SPDX-License-Identifier: GPL-3.0-or-later
// What was rendered, opened as a listener's player would.
#pragma once

#include "base/time.hpp"
#include "verify/check.hpp"

#include <filesystem>

namespace duologue::verify {

/// Looks at everything that a render has written into `folder`, against its report.json. An
/// Error::Kind::input where there is no report to go by.
[[nodiscard]] Checks verify(const std::filesystem::path& folder);

/// Throws Error::Kind::environment where the sound file at `draft`, which is to become `path`, is
/// not as long as it should be by what it says itself: nothing is decoded.
void check_length(const std::filesystem::path& draft, const std::filesystem::path& path,
                  Frames expected);

} // namespace duologue::verify

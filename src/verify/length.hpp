// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.hpp"

#include <filesystem>

namespace duologue::verify {

/// By how much the length of a sound file of this name may be wrong: nothing, but for MP3.
[[nodiscard]] Frames length_slack(const std::filesystem::path& file);

/// Throws Error::Kind::environment where the sound file at `draft`, which is to become `path`, is
/// not as long as it should be by what it says itself: nothing is decoded.
void check_length(const std::filesystem::path& draft, const std::filesystem::path& path,
                  Frames expected);

} // namespace duologue::verify

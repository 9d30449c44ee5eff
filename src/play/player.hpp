// SPDX-License-Identifier: GPL-3.0-or-later
// Speaks through the sound card and obeys the keys.
#pragma once

#include "play/performer.hpp"

#include <filesystem>
#include <functional>
#include <string_view>

namespace duologue::play {

/// Shows text to the user at once.
using Print = std::function<void(std::string_view)>;

/// Plays what `begin` prepares, from the cue that it names to the end of the last, or until a key
/// ends it; prints each sentence as it begins. Where that is the beginning of a longer script, it
/// is played while `whole` prepares the script itself, which then goes on. `data` is the program's
/// data folder. Throws what made them fail, Error::Kind::environment where there is no sound card,
/// and Interrupted (base/interrupt.hpp) when a signal was noted.
void play(const Prepare& begin, const Prepare& whole, const std::filesystem::path& data,
          const Print& print);

} // namespace duologue::play

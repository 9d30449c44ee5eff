// SPDX-License-Identifier: GPL-3.0-or-later
// A persona: everything that makes a voice recognisable, read from voices/NAME.toml.
#pragma once

#include "base/level.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace duologue::cast {

enum class Gender { female, male };

/// How one persona speaks one language.
struct Delivery {
    int rate_wpm = 160; ///< espeak-ng's words per minute, 80 to 450
    int pitch = 50;     ///< espeak-ng's base pitch, 0 to 99
    int range = 50;     ///< espeak-ng's pitch range, 0 to 99
};

struct Voice {
    std::string id;           ///< the file's name without `.toml`: `host`
    std::string display_name; ///< for lists and the report
    std::string description;  ///< one line: for whom the voice is meant
    Gender gender = Gender::male;
    std::string variant; ///< espeak-ng variant: a stock one, or a file in voices/espeak
    Delivery mandarin;
    Delivery english;
    Decibels level;  ///< a trim on top of levelling; 0 dB for most
    double seat = 0; ///< place in stereo from -1 (left) to 1 (right)
};

/// All personas of a folder, ordered by id. A file that is not a valid persona is an
/// Error::Kind::environment that says where; all such complaints come together.
[[nodiscard]] std::vector<Voice> load_voices(const std::filesystem::path& folder);

} // namespace duologue::cast

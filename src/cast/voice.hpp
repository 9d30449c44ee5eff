// SPDX-License-Identifier: GPL-3.0-or-later
// A persona: everything that makes a voice recognisable, read from voices/NAME.toml.
#pragma once

#include "base/level.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace duologue::cast {

enum class Gender { female, male };

/// How one persona speaks one language.
struct Delivery {
    int rate_wpm = 160; ///< espeak-ng's words per minute, 80 to 450
    int pitch = 50;     ///< espeak-ng's base pitch, 0 to 99
    int range = 50;     ///< espeak-ng's pitch range, 0 to 99
    Decibels level;     ///< what makes both languages of a persona equally loud
};

/// Steps of `Delivery::pitch` in a semitone (measured, see docs/voices.md).
inline constexpr double pitch_per_semitone = 5.6;

/// A program that speaks instead of espeak-ng: plain text comes to its standard input, sound from
/// its standard output.
struct Command {
    std::vector<std::string> line; ///< the program and its arguments; no shell sees them
    std::filesystem::path folder;  ///< where it runs: that of the persona's file
    bool mandarin = false;         ///< it speaks Mandarin, from Han characters
    bool english = false;
    int raw_rate_hz = 0; ///< of one channel of 16-bit PCM; 0 for a program that writes WAV
    std::string version; ///< tells apart what the program's file does not
    std::chrono::seconds timeout{60}; ///< for one sentence
};

/// A persona.
struct Voice {
    std::string id;               ///< the file's name without `.toml`: `host`
    std::string display_name;     ///< for lists and the report
    std::string description;      ///< one line: for whom the voice is meant
    Gender gender = Gender::male; ///< so that women and men take turns where nobody chooses
    /// Names of speakers whose voice this is unless a person chooses another: `主持人`, `host`.
    std::vector<std::string> speaks_for;
    /// espeak-ng variant, a stock one or a file in voices/espeak: at most 19 of [a-z0-9-], since it
    /// becomes a path and libespeak-ng keeps it in a small buffer. Empty where a command speaks
    /// both languages.
    std::string variant;
    std::optional<Command> command; ///< espeak-ng speaks what the command does not, or all
    Delivery mandarin;
    Delivery english;
    Decibels level;  ///< a trim on top of levelling; 0 dB for most
    double seat = 0; ///< place in stereo from -1 (left) to 1 (right)
};

/// All personas of a folder, ordered by id, at least one. A folder without any is an
/// Error::Kind::environment, and so is a file that is not a valid persona: the Error says where,
/// and the complaints about all files come together.
[[nodiscard]] std::vector<Voice> load_voices(const std::filesystem::path& folder);

/// Adds `more` to `voices`, by id; one of the same id takes the other's place.
void add_voices(std::vector<Voice>& voices, std::vector<Voice> more);

} // namespace duologue::cast

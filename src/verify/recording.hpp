// SPDX-License-Identifier: GPL-3.0-or-later
// Sound files as a player opens them.
#pragma once

#include "base/level.hpp"
#include "base/time.hpp"
#include "verify/envelope.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace duologue::verify {

/// A chapter mark in a file's comments (CHAPTERxxx).
struct Mark {
    Milliseconds start{};
    std::string title;
};

/// What is to be measured of a sound. Loudness and true peak take more time than decoding.
enum class Measure { envelope, all };

/// What there is to hear and to see of a file.
struct Recording {
    Frames length{};
    Lufs loudness;      ///< where all is measured
    Decibels true_peak; ///< where all is measured
    Envelope envelope;
    std::string title;
    std::vector<Mark> marks;
};

/// Decodes all of a file, `.opus` by libopusfile, any other by libsndfile. An Error::Kind::input
/// without a place where a player would stumble, and where it goes on after `longest`: a few bytes
/// can hold days of silence.
[[nodiscard]] Recording listen(const std::filesystem::path& file, Frames longest,
                               Measure measure = Measure::all);

/// What an Ogg Opus file in memory says of its length, without decoding it; an Error::Kind::input
/// where it is none.
[[nodiscard]] Frames length_of_opus(std::string_view bytes);

} // namespace duologue::verify

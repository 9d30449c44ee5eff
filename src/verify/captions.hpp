// SPDX-License-Identifier: GPL-3.0-or-later
// Captions, as players read them: docs/published.md.
#pragma once

#include "base/time.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace duologue::verify {

/// What is shown from one time to before another, or a word that is heard then.
struct Shown {
    Milliseconds start{};
    Milliseconds end{};
    std::string text;
};

/// What transcript.json says.
struct Transcript {
    std::vector<Shown> segments;
    std::vector<Shown> words;
};

/// `00:00:05.440`, with `point` before the milliseconds. An Error::Kind::input where it is none.
[[nodiscard]] Milliseconds to_time(std::string_view clock, char point = '.');

/// The cues of a WebVTT file, with their payload as it stands. An Error::Kind::input, without a
/// file's name, where it is none.
[[nodiscard]] std::vector<Shown> parse_webvtt(std::string_view text);

/// The same of a SubRip file.
[[nodiscard]] std::vector<Shown> parse_subrip(std::string_view text);

/// The segments of a transcript.json, and their words.
[[nodiscard]] Transcript parse_transcript(std::string_view text);

/// The chapters of a chapters.json.
[[nodiscard]] std::vector<Shown> parse_chapters(std::string_view text);

} // namespace duologue::verify

// SPDX-License-Identifier: GPL-3.0-or-later
// What a render said about itself (docs/report.md), as far as it can be checked.
#pragma once

#include "base/level.hpp"
#include "base/time.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duologue::verify {

/// A turn as the report has it.
struct Turn {
    std::string speaker;
    Span span;

    /// Otherwise nothing of it can be said.
    [[nodiscard]] bool is_heard() const { return span.length > Frames(0); }
};

struct Chapter {
    std::size_t number = 0; ///< from 1
    std::string title;
    Span span;
    std::vector<Turn> turns;

    [[nodiscard]] bool is_heard() const { return std::ranges::any_of(turns, &Turn::is_heard); }
};

/// A file as it was rendered.
struct ListedFile {
    std::string name; ///< relative to the folder of the episode
    std::uintmax_t size = 0;
    std::string fingerprint; ///< of its bytes
};

/// What report.json says, as far as it can be compared with what was rendered.
struct Report {
    std::string title;
    Frames length{};
    std::vector<Chapter> chapters;
    Lufs loudness;
    Decibels true_peak;
    std::vector<ListedFile> files;
    bool is_sealed = false; ///< the report is as it was written, to the byte
};

/// `name` is what an Error::Kind::input calls the file where it is no report, or one whose chapters
/// and turns do not follow each other.
[[nodiscard]] Report parse_report(std::string_view json, const std::string& name);

} // namespace duologue::verify

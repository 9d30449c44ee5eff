// SPDX-License-Identifier: GPL-3.0-or-later
// What a render said about itself (docs/report.md), as far as it can be checked.
#pragma once

#include "base/level.hpp"
#include "base/time.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace duologue::verify {

struct Turn {
    std::string speaker;
    Span span;
};

struct Chapter {
    std::size_t number = 0; ///< from 1
    std::string title;
    Span span;
    std::vector<Turn> turns;
};

struct Report {
    std::string title;
    Frames length{};
    std::vector<Chapter> chapters;
    Lufs loudness;
    Decibels true_peak;
};

/// `name` is what an Error::Kind::input calls the file where it is no report, or one whose chapters
/// and turns do not follow each other.
[[nodiscard]] Report parse_report(std::string_view json, const std::string& name);

} // namespace duologue::verify

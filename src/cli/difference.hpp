// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mix/timeline.hpp"
#include "script/model/script.hpp"

#include <string>
#include <vector>

namespace duologue::cli {

/// Who says what, and when.
struct Talk {
    struct Line {
        std::string speaker;
        std::string text;
        Timestamp start;
    };

    std::vector<Line> lines;
    Frames length{};
};

[[nodiscard]] Talk talk_of(const script::Script& script, const mix::Timeline& timeline);

/// One line for somebody who edits: how many sentences changed from `before` to `now`, and where to
/// listen to the first of them (minutes and seconds, who speaks, how it begins).
[[nodiscard]] std::string difference(const Talk& before, const Talk& now);

} // namespace duologue::cli

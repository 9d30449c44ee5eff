// SPDX-License-Identifier: GPL-3.0-or-later
// What is written and what is said for it.
#pragma once

#include "reading/wording/segment.hpp"

#include <string>
#include <vector>

namespace duologue::support {

/// A bar stands where the language changes.
struct Case {
    std::string written;
    std::string said;
};

/// What is said for `text` with a small lexicon of its own.
[[nodiscard]] std::string say(const std::string& text, reading::Language language);

/// Checks every case of a table.
void check_said(const std::vector<Case>& cases, reading::Language language);

} // namespace duologue::support

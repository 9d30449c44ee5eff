// SPDX-License-Identifier: GPL-3.0-or-later
// A parsed text as a person would jot it down.
#pragma once

#include "script/model/script.hpp"

#include <string>
#include <vector>

namespace duologue::support {

/// Chapters as `# title`, paragraphs as `speaker: words`, a line each.
[[nodiscard]] std::string outline(const script::Script& script);

/// `code file:line:column` of each.
[[nodiscard]] std::vector<std::string> codes(const Warnings& warnings);

} // namespace duologue::support

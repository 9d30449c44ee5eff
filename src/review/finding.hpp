// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "base/shortlist.hpp"

#include <string>
#include <vector>

namespace duologue::review {

enum class Severity { warning, error };

/// Something in a script that a person may want to correct. docs/check.md lists the codes.
struct Finding {
    std::string code;
    Severity severity = Severity::warning;
    Place where;
    Message message;
};

using Findings = std::vector<Finding>;
using FindingList = Shortlist<Finding>;

/// `more` findings like `first`, which is not listed, in one.
void stand_for(Finding& first, std::size_t more);

/// What a parser or a reader said.
[[nodiscard]] Finding to_finding(const Warning& warning);
[[nodiscard]] Findings to_findings(const Error& error);

/// In the order of the file.
void sort(Findings& findings);

/// A line for each: `talk.txt:3:5: warning: message; advice [code]`.
[[nodiscard]] std::string to_text(const Findings& findings);

/// The same as a JSON array.
[[nodiscard]] std::string to_json(const Findings& findings);

} // namespace duologue::review

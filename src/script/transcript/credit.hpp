// SPDX-License-Identifier: GPL-3.0-or-later
// Credits as pages print them around a transcript.
#pragma once

#include <optional>
#include <string_view>

namespace duologue::script {

/// A line such as `来源:某报`, `（编辑:某人）` or `Transcript by Ann`.
struct CreditLine {
    std::u32string_view role;
    std::u32string_view name; ///< may be empty
};

/// What `line` credits whom with; nothing where it is no such line. Views of `line`.
[[nodiscard]] std::optional<CreditLine> find_credit(std::u32string_view line);

} // namespace duologue::script

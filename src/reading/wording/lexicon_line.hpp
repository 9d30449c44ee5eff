// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/wording/lexicon.hpp"

#include <optional>
#include <string>
#include <vector>

namespace duologue::reading {

struct ListedWord {
    std::u32string word;
    LexiconEntry entry;
};

/// The entry that `line` holds; nothing where it holds none or only a comment, or is wrong, which
/// is a complaint at the very place.
[[nodiscard]] std::optional<ListedWord> parse_lexicon_line(const LexiconLine& line,
                                                           std::vector<Complaint>& complaints);

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/mandarin/phrase.hpp"
#include "reading/wording/segment.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace duologue::reading {

/// One phrase for each of the segments of `sentence`, which is `simplified` in Simplified
/// characters: each is read in sight of the others, where a letter stands for what is English.
/// That of English is not read.
[[nodiscard]] std::vector<Phrase> read_phrases(const ReadingSources& sources,
                                               std::span<const Segment> segments,
                                               std::u32string_view sentence,
                                               std::u32string_view simplified);

} // namespace duologue::reading

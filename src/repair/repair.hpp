// SPDX-License-Identifier: GPL-3.0-or-later
// The repair of pages that were converted to Traditional characters byte by byte. In their GBK
// bytes a pinyin gloss, or a comma, was put between the two bytes of a character, so that what
// follows is decoded one byte off, until a byte below 0x80 ends it.
#pragma once

#include "reading/mandarin/dictionary.hpp"
#include "script/text/mend.hpp"

#include <vector>

namespace duologue::repair {

/// Finds what is damaged in the lines of a published text and what stood there, as the words of
/// `dictionary` have it.
[[nodiscard]] std::vector<std::vector<script::Mend>>
find_mends(const std::vector<script::RawLine>& lines, const reading::Dictionary& dictionary);

} // namespace duologue::repair

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/read_sentence.hpp"
#include "script/model/script.hpp"

#include <string>
#include <vector>

namespace duologue::review {

/// An HTML page that needs no other file: the script's text with the pinyin before sandhi over its
/// characters, and what numbers and signs are said as over those. Doubtful readings are marked,
/// numbered and explained at the end.
[[nodiscard]] std::string reading_sheet(const script::Script& script,
                                        const std::vector<ReadSentence>& sentences);

} // namespace duologue::review

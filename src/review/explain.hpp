// SPDX-License-Identifier: GPL-3.0-or-later
// Readings for people and programs (docs/explain.md).
#pragma once

#include "review/read_sentence.hpp"

#include <string>
#include <vector>

namespace duologue::review {

/// For each sentence its place and speaker, the text, what is said for it, what every voice says,
/// and what decided each reading that had a choice.
[[nodiscard]] std::string to_text(const std::vector<ReadSentence>& sentences,
                                  const std::string& language);

/// The same as a JSON array.
[[nodiscard]] std::string to_json(const std::vector<ReadSentence>& sentences,
                                  const std::string& language);

} // namespace duologue::review

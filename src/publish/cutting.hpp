// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/passage.hpp"
#include "publish/transcript.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace duologue::publish {

/// Columns of a line: 18 Han characters, or 42 letters in English.
[[nodiscard]] int line_columns(const std::string& language);

/// Columns of `text` on one line.
[[nodiscard]] int columns(std::string_view text, const std::string& language);

/// `Name: `, as captions have it before a turn: of a name that would take more than half of a line
/// the beginning, with an ellipsis.
[[nodiscard]] std::string name_before(const std::string& speaker, const std::string& language);

/// Cuts `passage` into cues of at most two lines: rather behind sentences and commas than between
/// words, rather of two to six seconds than shorter or longer, rather of even lines. A line is
/// broken inside a word only when that word alone is longer. `indent` columns of the first line are
/// left free, for a name before it.
[[nodiscard]] std::vector<Cut> cut(const Passage& passage, const std::string& language, int indent);

/// The cue of `passage` that lies at `cut`.
[[nodiscard]] Cue typeset(const Passage& passage, const Cut& cut);

} // namespace duologue::publish

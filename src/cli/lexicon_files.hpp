// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/wording/lexicon.hpp"
#include "script/model/script.hpp"

#include <filesystem>
#include <vector>

namespace duologue::cli {

/// The entries of --lexicon `files` (the last one wins), which win over those of `script`.
[[nodiscard]] reading::Lexicon load_lexicon(const script::Script& script,
                                            const std::vector<std::filesystem::path>& files);

/// Those of the files alone.
[[nodiscard]] reading::Lexicon load_lexicon(const std::vector<std::filesystem::path>& files);

} // namespace duologue::cli

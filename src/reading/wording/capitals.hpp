// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/wording/passage.hpp"

#include <string_view>

namespace duologue::reading {

[[nodiscard]] bool is_capitals(std::u32string_view word);

/// Whether `letters`, capitals from `start` to `end`, are a word and no acronym: they stand beside
/// other words in capitals, as in a title, or the whole sentence is in capitals, as in captions of
/// television.
[[nodiscard]] bool is_shouted(std::u32string_view letters, const Cursor& start, const Cursor& end);

} // namespace duologue::reading

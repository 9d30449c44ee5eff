// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/mandarin/dictionary.hpp"
#include "reading/mandarin/polyphone_rules.hpp"
#include "reading/mandarin/segmentation.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace duologue::reading {

/// The citation reading of each character of `simplified`, which consists of `words`, in its
/// context: numbered pinyin, or empty where there is none. The words decide where they have two
/// characters or more, except over particles that they have swallowed (坐得, 地上 in 轻轻地上楼); a
/// character that stands alone is read by its neighbours.
[[nodiscard]] std::vector<std::string_view> choose_readings(const Dictionary& dictionary,
                                                            std::u32string_view simplified,
                                                            std::span<const TextWord> words);

/// The rule that reads the character at `place`, which is a word of its own; null for none.
[[nodiscard]] const PolyphoneRule* find_rule(std::u32string_view simplified, std::size_t place);

/// How the character at `place` is read that is a word of its own although `word`, of two
/// characters or more, has swallowed it: the particles of 跑得, 受得了, 轻轻|地上|楼, and 教 in
/// 教|会|我们. Empty for others.
[[nodiscard]] std::string_view read_apart(std::u32string_view simplified, const TextWord& word,
                                          std::size_t place);

} // namespace duologue::reading

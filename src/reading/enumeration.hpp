// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/utterance.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace duologue::reading {

/// What is written up to a mark or a breath.
struct Clause {
    std::u32string_view text;
    Juncture end = Juncture::sentence;
};

/// For each of the `clauses` of a Mandarin sentence whether it is an item of a list that goes on
/// behind it: before 、, before another item and the conjunction of the last (大船，木船，和小船),
/// before two nouns with a conjunction (大船，木船和小船), among three nouns (大船，木船，小船) or
/// three clauses that begin alike (会写诗，会编程，会聊天), and before the second and later of what
/// is counted (第一，… 第二，… 第三，…).
[[nodiscard]] std::vector<bool> find_items(std::span<const Clause> clauses);

} // namespace duologue::reading

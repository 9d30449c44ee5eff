// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/polyphone_rules.hpp"

#include "reading/mandarin/polyphone_tables.hpp"

#include <algorithm>

namespace duologue::reading {
namespace {

/// Those of `table` for `character`.
std::span<const PolyphoneRule> find_in(std::span<const PolyphoneRule> table, char32_t character) {
    const auto is_other = [=](const PolyphoneRule& rule) { return rule.character != character; };
    const auto first = std::ranges::find(table, character, &PolyphoneRule::character);
    return {first, std::find_if(first, table.end(), is_other)};
}

} // namespace

std::span<const PolyphoneRule> polyphone_rules(char32_t character) {
    for (const auto table : {particle_rules(), content_word_rules(), plain_readings()})
        if (const auto rules = find_in(table, character); !rules.empty())
            return rules;
    return {};
}

} // namespace duologue::reading

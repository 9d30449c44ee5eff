// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/scars.hpp"

namespace duologue::script {

std::optional<Scar> find_scar(std::u32string_view line, std::size_t at, char32_t before) {
    if (const auto gloss = find_gloss(line, at, before))
        return gloss;
    if (const auto letter = find_wide_letter(line[at]))
        return letter;
    return find_entity(line, at);
}

std::optional<Scar> find_wide_letter(char32_t c) {
    constexpr char32_t distance = U'Ａ' - U'A';
    const bool is_wide =
        (U'０' <= c && c <= U'９') || (U'Ａ' <= c && c <= U'Ｚ') || (U'ａ' <= c && c <= U'ｚ');
    return is_wide ? std::optional(Scar{1, c - distance}) : std::nullopt;
}

} // namespace duologue::script

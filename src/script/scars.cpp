// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/scars.hpp"

namespace duologue::script {

std::optional<Scar> find_scar(std::u32string_view line, std::size_t at, char32_t before) {
    if (const auto gloss = find_gloss(line, at, before))
        return gloss;
    return find_entity(line, at);
}

} // namespace duologue::script

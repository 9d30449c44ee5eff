// SPDX-License-Identifier: GPL-3.0-or-later
#include "mix/overlap.hpp"

#include "base/variation.hpp"
#include "mix/pauses.hpp"

#include <algorithm>
#include <cmath>

namespace duologue::mix {

bool may_overlap(std::string_view said, std::string_view next) {
    const auto is_interjection = [](std::string_view text) {
        return between_sentences(text) == Boundary::interjection;
    };
    return between_turns(said, next) == Boundary::reaction && is_interjection(next)
           && !is_interjection(said);
}

Frames overlap_start(Frames last_token, Frames end, std::string_view interjection) {
    constexpr Frames least = Milliseconds(150);
    constexpr Frames most = Milliseconds(350);
    const auto room = static_cast<double>((most - least).count());
    const auto wanted = least + Frames(std::lround(room * (variation(interjection) + 1) / 2));
    return std::max(end - wanted, last_token + (end - last_token) / 2);
}

} // namespace duologue::mix

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mix/layout.hpp"

#include <algorithm>

namespace duologue::mix {

std::size_t steps_in(Frames length) {
    return static_cast<std::size_t>((length + grid_step - Frames(1)) / grid_step);
}

std::size_t clip_steps(Frames speech) {
    return lead_steps + steps_in(speech) + tail_steps;
}

Gap gap_after(Frames speech, Milliseconds wanted) {
    const Frames padding = static_cast<std::int64_t>(steps_in(speech)) * grid_step - speech;
    const auto missing = std::max<Frames>(wanted - padding, Frames(0));
    const auto steps = std::max<std::size_t>(steps_in(missing), lead_steps + 1);
    const auto tail = std::min(steps - lead_steps, tail_steps);
    return {tail, steps - lead_steps - tail};
}

} // namespace duologue::mix

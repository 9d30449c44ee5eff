// SPDX-License-Identifier: GPL-3.0-or-later
#include "mix/seat.hpp"

namespace duologue::mix {

Pcm seat(const Pcm& voice, double place) {
    Pcm seated{voice.rate_hz, 2, std::vector<float>(2 * voice.samples.size())};
    const auto left = static_cast<float>(1 - place);
    const auto right = static_cast<float>(1 + place);
    for (std::size_t i = 0; i < voice.samples.size(); ++i) {
        seated.samples[2 * i] = left * voice.samples[i];
        seated.samples[2 * i + 1] = right * voice.samples[i];
    }
    return seated;
}

} // namespace duologue::mix

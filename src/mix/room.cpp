// SPDX-License-Identifier: GPL-3.0-or-later
#include "mix/room.hpp"

#include "mix/layout.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace duologue::mix {
namespace {

struct Reflection {
    int delay_us;
    float gain;
    float side; ///< like a seat
};

// Delays that have no common measure, so that the comb's teeth lie apart; gains fall with the way.
constexpr std::array studio{
    Reflection{4'300, 0.08F, -0.6F}, Reflection{6'900, 0.07F, 0.7F},
    Reflection{10'700, 0.06F, 0.3F}, Reflection{14'900, 0.05F, -0.4F},
    Reflection{19'100, 0.04F, 0.5F},
};
constexpr std::array hall{
    Reflection{11'300, 0.11F, -0.7F}, Reflection{17'900, 0.10F, 0.8F},
    Reflection{26'300, 0.09F, 0.5F},  Reflection{37'100, 0.08F, -0.5F},
    Reflection{51'700, 0.07F, 0.6F},  Reflection{68'900, 0.05F, -0.6F},
};

// A clip's tail holds the last of them.
static_assert(std::chrono::microseconds(hall.back().delay_us) < grid_step * tail_steps);

std::span<const Reflection> reflections(Room room) {
    if (room == Room::studio)
        return studio;
    return room == Room::hall ? hall : std::span<const Reflection>();
}

/// Walls take the heights first: a mean of three samples.
std::vector<float> dull(const std::vector<float>& samples) {
    std::vector<float> result(samples.size());
    for (std::size_t i = 2; i < samples.size(); ++i)
        result[i] = 0.25F * samples[i - 2] + 0.5F * samples[i - 1] + 0.25F * samples[i];
    return result;
}

void add(std::span<float> target, std::span<const float> wave, float gain) {
    for (std::size_t i = 0; i < target.size(); ++i)
        target[i] += gain * wave[i];
}

void add(std::span<float> target, std::span<const float> wave, float left, float right) {
    for (std::size_t i = 0; i < wave.size(); ++i) {
        target[2 * i] += left * wave[i];
        target[2 * i + 1] += right * wave[i];
    }
}

} // namespace

void add_room(Pcm& placed, const Pcm& voice, Room room) {
    if (room == Room::dry)
        return;
    constexpr int us_per_s = 1'000'000;
    const auto wave = dull(voice.samples);
    for (const auto& [delay_us, gain, side] : reflections(room)) {
        const auto delay = std::min(static_cast<std::size_t>(delay_us)
                                        * static_cast<std::size_t>(voice.rate_hz) / us_per_s,
                                    wave.size());
        const auto later =
            std::span(placed.samples).subspan(delay * static_cast<std::size_t>(placed.channels));
        const auto heard = std::span(wave).first(wave.size() - delay);
        if (placed.channels == 1)
            add(later, heard, gain);
        else
            add(later, heard, gain * (1 - side), gain * (1 + side));
    }
}

} // namespace duologue::mix

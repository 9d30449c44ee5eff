// SPDX-License-Identifier: GPL-3.0-or-later
#include "mix/layout.hpp"
#include "mix/room.hpp"
#include "mix/seat.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace duologue;
using namespace duologue::mix;

namespace {

/// A click, and a fifth of a second for what comes back.
const Pcm click = [] {
    Pcm audio{24'000, 1, std::vector<float>(4'800, 0.0F)};
    audio.samples[2] = 1;
    return audio;
}();

Pcm heard(int channels, Room room) {
    auto placed = channels == 2 ? seat(click, -0.25) : click;
    add_room(placed, click, room);
    return placed;
}

double power_behind_click(const Pcm& audio) {
    double power = 0;
    for (std::size_t i = 3; i < audio.samples.size(); ++i)
        power += static_cast<double>(audio.samples[i]) * static_cast<double>(audio.samples[i]);
    return power;
}

std::size_t last_sound(const Pcm& audio) {
    auto last = audio.samples.size();
    while (audio.samples[last - 1] == 0.0F)
        --last;
    return last / static_cast<std::size_t>(audio.channels);
}

} // namespace

TEST_CASE("a dry room does nothing", "[mix]") {
    CHECK(heard(1, Room::dry).samples == click.samples);
}

TEST_CASE("a room's reflections are soft and end inside the tail of a clip", "[mix]") {
    const auto [room, last_ms, level_db] =
        GENERATE(table<Room, int, double>({{Room::studio, 20, -21.0}, {Room::hall, 70, -17.5}}));
    const auto audio = heard(1, room);
    CHECK(audio.samples[2] == 1);
    CHECK(10 * std::log10(power_behind_click(audio)) == Approx(level_db).margin(1));
    CHECK(last_sound(audio) <= static_cast<std::size_t>(last_ms) * 24 + 3);
}

TEST_CASE("in stereo a room comes from both sides, and folded it is that of one channel", "[mix]") {
    const auto room = GENERATE(Room::studio, Room::hall);
    const auto one = heard(1, room);
    const auto two = heard(2, room);
    double difference = 0;
    for (std::size_t i = 0; i < one.samples.size(); ++i) {
        const auto left = two.samples[2 * i];
        const auto right = two.samples[2 * i + 1];
        CHECK((left + right) / 2 == Approx(one.samples[i]).margin(1e-6));
        if (i > 2)
            difference += std::abs(static_cast<double>(left - right));
    }
    CHECK(difference > 0.2);
}

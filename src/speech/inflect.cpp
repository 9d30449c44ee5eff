// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/inflect.hpp"

#include "base/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace duologue::speech {
namespace {

constexpr char32_t command_begin = U'\x01';

/// `delivery` with an inflection, in the library's units.
cast::Delivery apply(const reading::Inflection& inflection, const cast::Delivery& delivery) {
    constexpr int highest = 99;
    const auto round = [](double value) { return static_cast<int>(std::lround(value)); };
    auto inflected = delivery;
    inflected.rate_wpm = round(delivery.rate_wpm * inflection.rate);
    inflected.pitch =
        std::clamp(round(delivery.pitch + inflection.pitch * cast::pitch_per_semitone), 0, highest);
    inflected.range = std::clamp(round(delivery.range * inflection.range), 0, highest);
    return inflected;
}

/// What takes the library from one delivery to another.
std::string commands(const cast::Delivery& from, const cast::Delivery& to) {
    std::string text;
    const auto add = [&](int before, int after, char command) {
        if (before != after)
            text += fmt::format("\x01{}{}", after, command);
    };
    add(from.pitch, to.pitch, 'P');
    add(from.range, to.range, 'R');
    add(from.rate_wpm, to.rate_wpm, 'S');
    return text;
}

bool ends_command(char32_t character) {
    return character >= U'A' && character <= U'Z';
}

} // namespace

Line inflect(const reading::Run& run, const cast::Delivery& delivery) {
    Line line{run.language, delivery, {}};
    const auto spoken = to_utf32(run.spoken);
    auto current = delivery;
    std::size_t said = 0;
    for (const auto& inflection : run.inflections) {
        const auto next = apply(inflection, delivery);
        line.text += to_utf8(std::u32string_view(spoken).substr(said, inflection.spoken - said));
        said = inflection.spoken;
        if (said == 0)
            line.delivery = next;
        else
            line.text += commands(current, next);
        current = next;
    }
    line.text += to_utf8(std::u32string_view(spoken).substr(said));
    return line;
}

std::vector<std::size_t> places_in_run(std::string_view line) {
    std::vector<std::size_t> places;
    std::size_t place = 0;
    bool in_command = false;
    for (const auto character : to_utf32(line)) {
        places.push_back(place);
        in_command = in_command || character == command_begin;
        place += in_command ? 0 : 1;
        in_command = in_command && !ends_command(character);
    }
    places.push_back(place);
    return places;
}

} // namespace duologue::speech

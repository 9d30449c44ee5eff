// SPDX-License-Identifier: GPL-3.0-or-later
#include "repair/loss.hpp"

#include "repair/odds.hpp"

namespace duologue::repair {
namespace {

/// Whether pairs that begin with `lead` may stand for nothing.
bool may_begin_void(Byte lead) {
    return lead == 0x80 || (0xa1 <= lead && lead <= 0xaf) || lead == 0xd7 || lead >= 0xf8;
}

bool is_void(const Sources& sources, Pair pair) {
    return may_begin_void(pair.lead) && sources.gbk.decode(pair) == U'\0';
}

} // namespace

std::vector<Path> with_lost_byte(const Pen& pen, const Path& path, std::size_t end) {
    const auto any = [](Pair) { return true; };
    std::vector<Path> whole;
    for (const auto* likely : pen.guess(path, pen.sources().gbk.common_after(*path.lead), any)) {
        whole.push_back(path);
        pen.complete(whole.back(), likely->character, end);
    }
    return whole;
}

std::vector<Path> with_lost_pair(const Pen& pen, const Path& path, Byte trail, const Beam& beam) {
    std::vector<Path> longer;
    if (!beam.admits(score(path) + pair_lost + 2 * most_gain))
        return longer;
    const auto begins_void = [](Pair pair) { return may_begin_void(pair.trail); };
    for (const auto* first :
         pen.guess(path, pen.sources().gbk.common_after(*path.lead), begins_void)) {
        auto half = path;
        half.channel += pair_lost;
        pen.write(half, first->character);
        if (!beam.admits(score(half) + most_gain))
            continue;
        const auto ends_void = [&](Pair pair) {
            return is_void(pen.sources(), {first->pair.trail, pair.lead});
        };
        for (const auto* second :
             pen.guess(half, pen.sources().gbk.common_before(trail), ends_void)) {
            longer.push_back(half);
            pen.write(longer.back(), second->character);
        }
    }
    return longer;
}

std::vector<Path> with_lost_dash(const Pen& pen, const Path& path, Byte trail) {
    constexpr Pair dash{0xa1, 0xaa};
    std::vector<Path> longer;
    if (*path.lead != dash.lead)
        return longer;
    auto parted = path;
    parted.channel += pair_lost;
    pen.write(parted, U'—');
    pen.write(parted, U'—');
    const auto ends_void = [&](Pair pair) {
        return is_void(pen.sources(), {dash.trail, pair.lead});
    };
    for (const auto* last : pen.guess(parted, pen.sources().gbk.common_before(trail), ends_void)) {
        longer.push_back(parted);
        pen.write(longer.back(), last->character);
    }
    return longer;
}

std::vector<Path> with_lost_full_stop(const Pen& pen, const Path& path, std::size_t end) {
    constexpr char32_t full_stop = U'。';
    const auto stop = pen.sources().gbk.encode(full_stop);
    const auto before_stop = [&](Pair pair) {
        return is_void(pen.sources(), {pair.trail, stop->lead});
    };
    std::vector<Path> whole;
    for (const auto* likely :
         pen.guess(path, pen.sources().gbk.common_after(*path.lead), before_stop)) {
        whole.push_back(path);
        pen.complete(whole.back(), likely->character, end);
        pen.write(whole.back(), full_stop);
    }
    return whole;
}

} // namespace duologue::repair

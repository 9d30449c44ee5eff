// SPDX-License-Identifier: GPL-3.0-or-later
#include "master/ride.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace duologue::master {
namespace {

constexpr float ratio = 2;
constexpr float knee_db = 10;
constexpr double blocks_per_second = 200;
constexpr double attack_s = 0.010;
constexpr double release_s = 0.120;

/// Quieter than this is silence.
constexpr float silence = 1e-7F;

/// What of a change is still to come after a block, for a time constant.
float left_over(double time_s) {
    return static_cast<float>(std::exp(-1 / (blocks_per_second * time_s)));
}

float to_db(float power) {
    constexpr float db_per_octave = 3.0103F;
    return db_per_octave * std::log2(power);
}

float mean_square(std::span<const float> samples) {
    return static_cast<float>(sum_of_squares(samples) / static_cast<double>(samples.size()));
}

std::vector<float> block_powers(const Pcm& audio, std::size_t block) {
    std::vector<float> powers;
    const std::span samples(audio.samples);
    for (std::size_t at = 0; at < samples.size(); at += block)
        powers.push_back(mean_square(samples.subspan(at, std::min(block, samples.size() - at))));
    return powers;
}

/// The mean of what is not silent.
float level_db(const std::vector<float>& powers) {
    double sum = 0;
    std::size_t count = 0;
    for (const auto power : powers)
        if (power > silence) {
            sum += static_cast<double>(power);
            ++count;
        }
    return count == 0 ? 0 : to_db(static_cast<float>(sum / static_cast<double>(count)));
}

/// How far above `threshold` a level may stay less than it is: the gain is minus this.
float reduction(float over_db) {
    constexpr float share = 1 - 1 / ratio;
    if (over_db <= -knee_db / 2)
        return 0;
    if (over_db >= knee_db / 2)
        return share * over_db;
    const auto inside = over_db + knee_db / 2;
    return share * inside * inside / (2 * knee_db);
}

/// The compressor's gain for each block, in decibels.
std::vector<float> compression(const std::vector<float>& powers) {
    const auto attack = left_over(attack_s);
    const auto release = left_over(release_s);
    const auto threshold = level_db(powers);
    std::vector<float> gains;
    float held = 0;
    for (const auto power : powers) {
        const auto wanted = power > silence ? reduction(to_db(power) - threshold) : 0;
        const auto keep = wanted > held ? attack : release;
        held = keep * held + (1 - keep) * wanted;
        gains.push_back(-held);
    }
    return gains;
}

/// Adds to `gains` what makes a sentence fall by up to `fall` between its first and its last sound.
void let_fall(std::vector<float>& gains, const std::vector<float>& powers, Decibels fall) {
    const auto sounds = [](float power) { return power > silence; };
    const auto first = std::ranges::find_if(powers, sounds) - powers.begin();
    const auto last = powers.rend() - std::find_if(powers.rbegin(), powers.rend(), sounds);
    if (last - first < 2)
        return;
    constexpr double whole_s = 2;
    const auto length = static_cast<double>(last - first);
    const auto depth = fall.value * std::min(1.0, length / blocks_per_second / whole_s);
    for (auto i = first; i < last; ++i)
        gains[static_cast<std::size_t>(i)] +=
            static_cast<float>(depth * (0.5 - static_cast<double>(i - first) / length));
}

float to_linear(float decibels) {
    constexpr float octaves_per_db = 0.1660964F;
    return std::exp2(octaves_per_db * decibels);
}

/// From `begin` to `end`, evenly.
void fade(std::span<float> samples, float begin, float end) {
    const auto step = (end - begin) / static_cast<float>(samples.size());
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] *= begin + step * static_cast<float>(static_cast<int>(i));
}

} // namespace

void ride(Pcm& sentence, Decibels fall) {
    const auto block = static_cast<std::size_t>(sentence.rate_hz / blocks_per_second);
    const auto powers = block_powers(sentence, block);
    auto gains = compression(powers);
    let_fall(gains, powers, fall);
    const std::span samples(sentence.samples);
    float now = gains.empty() ? 1 : to_linear(gains.front());
    for (std::size_t i = 0; i < gains.size(); ++i) {
        const auto next = i + 1 < gains.size() ? to_linear(gains[i + 1]) : now;
        const auto at = i * block;
        fade(samples.subspan(at, std::min(block, samples.size() - at)), now, next);
        now = next;
    }
}

} // namespace duologue::master

// SPDX-License-Identifier: GPL-3.0-or-later
// Coefficients by R. Bristow-Johnson's Audio EQ Cookbook. Sections in a row are run sample by
// sample in one pass: a processor works at all of them at a time.
#include "master/tone.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace duologue::master {
namespace {

constexpr double butterworth_q = std::numbers::sqrt2 / 2;

/// A second-order section, transposed direct form II.
struct Biquad {
    double b0, b1, b2, a1, a2;
    double first = 0;
    double second = 0;

    double step(double in) {
        const double out = b0 * in + first;
        first = b1 * in - a1 * out + second;
        second = b2 * in - a2 * out;
        return out;
    }
};

Biquad high_pass(double hz, int rate_hz) {
    const double omega = 2 * std::numbers::pi * hz / rate_hz;
    const double alpha = std::sin(omega) / (2 * butterworth_q);
    const double cosine = std::cos(omega);
    const double a0 = 1 + alpha;
    const double b0 = (1 + cosine) / 2 / a0;
    return {b0, -2 * b0, b0, -2 * cosine / a0, (1 - alpha) / a0};
}

Biquad high_shelf(double hz, double gain_db, int rate_hz) {
    const double omega = 2 * std::numbers::pi * hz / rate_hz;
    const double cosine = std::cos(omega);
    const double amplitude = std::pow(10, gain_db / 40);
    const double slope = 2 * std::sqrt(amplitude) * std::sin(omega) / (2 * butterworth_q);
    const double more = amplitude + 1;
    const double less = amplitude - 1;
    const double a0 = more - less * cosine + slope;
    return {amplitude * (more + less * cosine + slope) / a0,
            -2 * amplitude * (less + more * cosine) / a0,
            amplitude * (more + less * cosine - slope) / a0, 2 * (less - more * cosine) / a0,
            (more - less * cosine - slope) / a0};
}

template <std::size_t Count>
void filter(Pcm& audio, std::array<Biquad, Count> sections) {
    for (auto& sample : audio.samples) {
        double value = sample;
        for (auto& section : sections)
            value = section.step(value);
        sample = static_cast<float>(value);
    }
}

Biquad rumble(const Pcm& audio) {
    constexpr double corner_hz = 70;
    return high_pass(corner_hz, audio.rate_hz);
}

} // namespace

void remove_rumble(Pcm& audio) {
    filter(audio, std::array{rumble(audio)});
}

void soften(Pcm& audio) {
    constexpr double middle_hz = 3'000;
    constexpr double gain_db = -3;
    filter(audio, std::array{rumble(audio), high_shelf(middle_hz, gain_db, audio.rate_hz)});
}

} // namespace duologue::master

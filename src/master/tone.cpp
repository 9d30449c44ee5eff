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

/// A second-order section, transposed direct form II; what is next is not made from what comes
/// out, since a processor would wait for that.
class Biquad {
public:
    Biquad(double b0, double b1, double b2, double a1, double a2)
        : b0_(b0), c1_(b1 - a1 * b0), c2_(b2 - a2 * b0), a1_(a1), a2_(a2) {}

    double step(double in) {
        const double out = b0_ * in + first_;
        const double next = (c1_ * in + second_) - a1_ * first_;
        second_ = c2_ * in - a2_ * first_;
        first_ = next;
        return out;
    }

private:
    double b0_, c1_, c2_, a1_, a2_;
    double first_ = 0;
    double second_ = 0;
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

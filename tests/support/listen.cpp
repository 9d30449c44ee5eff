// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/listen.hpp"

#include <ebur128.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <optional>
#include <span>

namespace duologue::support {
namespace {

struct MeterCleaner {
    void operator()(ebur128_state* state) const noexcept { ebur128_destroy(&state); }
};

std::unique_ptr<ebur128_state, MeterCleaner> meter(const Pcm& audio) {
    std::unique_ptr<ebur128_state, MeterCleaner> state(ebur128_init(
        static_cast<unsigned>(audio.channels), static_cast<unsigned long>(audio.rate_hz),
        EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK));
    ebur128_add_frames_float(state.get(), audio.samples.data(), audio.frames());
    return state;
}

Decibels decibels(double amplitude) {
    constexpr double nothing = 1e-10;
    return Decibels::from_linear(std::max(amplitude, nothing));
}

double product(std::span<const float> left, std::span<const float> right) {
    return std::inner_product(left.data(), left.data() + left.size(), right.data(), 0.0);
}

/// How alike `samples` are `lag` samples apart, from -1 to 1.
double likeness(std::span<const float> samples, std::size_t lag) {
    const auto left = samples.first(samples.size() - lag);
    const auto right = samples.last(samples.size() - lag);
    return product(left, right) / std::sqrt(product(left, left) * product(right, right) + 1e-20);
}

/// The shortest period that explains a voiced frame nearly as well as the best one does.
std::optional<std::size_t> period(std::span<const float> frame, std::size_t shortest,
                                  std::size_t longest) {
    constexpr double voiced = 0.8;
    constexpr double nearly = 0.9;
    std::vector<double> alike;
    for (auto lag = shortest; lag <= longest; ++lag)
        alike.push_back(likeness(frame, lag));
    const auto best = std::ranges::max(alike);
    if (best < voiced)
        return std::nullopt;
    for (std::size_t i = 1; i + 1 < alike.size(); ++i)
        if (alike[i] >= nearly * best && alike[i] >= alike[i - 1] && alike[i] >= alike[i + 1])
            return shortest + i;
    return std::nullopt;
}

/// Every sixth sample, each the mean of six: enough for a pitch, and a sixth of the work.
Pcm thinned(const Pcm& audio) {
    constexpr int step = 6;
    Pcm result{.rate_hz = audio.rate_hz / step, .channels = 1, .samples = {}};
    for (std::size_t i = 0; i + step <= audio.samples.size(); i += step) {
        float sum = 0;
        for (std::size_t j = i; j < i + step; ++j)
            sum += audio.samples[j];
        result.samples.push_back(sum / step);
    }
    return result;
}

} // namespace

Pcm part(const Pcm& audio, double begin_s, double end_s) {
    const auto at = [&](double time) {
        return std::min(static_cast<std::size_t>(std::llround(time * audio.rate_hz)),
                        audio.frames())
               * static_cast<std::size_t>(audio.channels);
    };
    const std::span all(audio.samples);
    const auto chosen = all.subspan(at(begin_s), at(end_s) - at(begin_s));
    return {audio.rate_hz, audio.channels, {chosen.begin(), chosen.end()}};
}

Pcm fold(const Pcm& audio) {
    const auto channels = static_cast<std::size_t>(audio.channels);
    Pcm mono{.rate_hz = audio.rate_hz, .channels = 1, .samples = {}};
    for (std::size_t i = 0; i < audio.samples.size(); i += channels) {
        float sum = 0;
        for (std::size_t channel = 0; channel < channels; ++channel)
            sum += audio.samples[i + channel];
        mono.samples.push_back(sum / static_cast<float>(channels));
    }
    return mono;
}

Pcm join(Pcm first, const Pcm& second) {
    first.samples.insert(first.samples.end(), second.samples.begin(), second.samples.end());
    return first;
}

double duration_s(const Pcm& audio) {
    return static_cast<double>(audio.frames()) / audio.rate_hz;
}

Decibels peak(const Pcm& audio) {
    float highest = 0;
    for (const auto sample : audio.samples)
        highest = std::max(highest, std::abs(sample));
    return decibels(highest);
}

Decibels rms(const Pcm& audio) {
    const auto count = static_cast<double>(std::max<std::size_t>(audio.samples.size(), 1));
    return decibels(std::sqrt(product(audio.samples, audio.samples) / count));
}

Lufs loudness(const Pcm& audio) {
    double value = 0;
    ebur128_loudness_global(meter(audio).get(), &value);
    return {value};
}

Decibels true_peak(const Pcm& audio) {
    const auto state = meter(audio);
    double highest = 0;
    for (unsigned channel = 0; channel < static_cast<unsigned>(audio.channels); ++channel) {
        double value = 0;
        ebur128_true_peak(state.get(), channel, &value);
        highest = std::max(highest, value);
    }
    return decibels(highest);
}

double median_pitch_hz(const Pcm& voice) {
    constexpr double lowest_hz = 60;
    constexpr double highest_hz = 400;
    const auto thin = thinned(voice);
    const auto shortest = static_cast<std::size_t>(thin.rate_hz / highest_hz);
    const auto longest = static_cast<std::size_t>(thin.rate_hz / lowest_hz);
    const std::span all(thin.samples);
    std::vector<double> pitches;
    for (std::size_t i = 0; i + 3 * longest <= all.size(); i += 4 * longest)
        if (const auto found = period(all.subspan(i, 3 * longest), shortest, longest))
            pitches.push_back(static_cast<double>(thin.rate_hz) / static_cast<double>(*found));
    if (pitches.empty())
        return 0;
    const auto middle = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() / 2);
    std::ranges::nth_element(pitches, middle);
    return *middle;
}

} // namespace duologue::support

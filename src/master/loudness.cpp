// SPDX-License-Identifier: GPL-3.0-or-later
#include "master/loudness.hpp"

#include "base/error.hpp"
#include "base/owned.hpp"

#include <ebur128.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace duologue::master {
namespace {

constexpr double relative_gate_lu = -10;
constexpr double classes_per_lu = 10;

void destroy(ebur128_state* state) {
    ebur128_destroy(&state);
}

using Meter = Owned<ebur128_state, destroy>;

// BS.1770-4, annex 1: loudness = -0.691 + 10 log10 of the summed mean squares.
double to_lufs(double energy) {
    return -0.691 + 10 * std::log10(energy);
}

double to_energy(double lufs) {
    return std::pow(10, (lufs + 0.691) / 10);
}

void check(int status) {
    if (status != EBUR128_SUCCESS)
        throw Error(Error::Kind::environment, "libebur128 cannot measure: out of memory");
}

Meter make_meter(int channels, int rate_hz) {
    Meter meter(ebur128_init(static_cast<unsigned>(channels), static_cast<unsigned long>(rate_hz),
                             EBUR128_MODE_M));
    check(meter ? EBUR128_SUCCESS : EBUR128_ERROR_NOMEM);
    return meter;
}

float latest_energy(ebur128_state* meter) {
    double loudness = 0;
    check(ebur128_loudness_window(meter, grid_step.count(), &loudness));
    return static_cast<float>(std::isfinite(loudness) ? to_energy(loudness) : 0);
}

} // namespace

struct StepMeter::State {
    Meter meter;
};

StepMeter::StepMeter(int channels, int rate_hz)
    : state_(new State{make_meter(channels, rate_hz)}) {}

StepMeter::~StepMeter() = default;

std::vector<float> StepMeter::add(std::span<const float> samples) {
    auto* const meter = state_->meter.get();
    const auto frames = samples_in(grid_step, static_cast<int>(meter->samplerate));
    const auto step = frames * meter->channels;
    std::vector<float> energies;
    for (; samples.size() >= step; samples = samples.subspan(step)) {
        check(ebur128_add_frames_float(meter, samples.data(), frames));
        energies.push_back(latest_energy(meter));
    }
    return energies;
}

std::vector<float> measure(const Pcm& audio) {
    return StepMeter(audio.channels, audio.rate_hz).add(audio.samples);
}

Lufs loudness(const std::vector<float>& energies) {
    LoudnessMeter meter;
    meter.add(energies);
    if (const auto integrated = meter.integrated(); integrated.value > inaudible.value)
        return integrated;
    const auto sum = std::accumulate(energies.begin(), energies.end(), 0.0);
    return {sum > 0 ? to_lufs(sum / static_cast<double>(energies.size())) : inaudible.value};
}

void LoudnessMeter::add(const std::vector<float>& energies) {
    for (const auto energy : energies)
        add(energy);
}

void LoudnessMeter::add_silence(std::size_t steps) {
    for (std::size_t i = 0; i < steps; ++i)
        add(0.0F);
}

void LoudnessMeter::add(float energy) {
    latest_[steps_++ % steps_per_block] = energy;
    if (steps_ >= steps_per_block && steps_ % steps_per_hop == 0)
        count_block();
}

void LoudnessMeter::count_block() {
    const double energy = std::accumulate(latest_.begin(), latest_.end(), 0.0) / steps_per_block;
    const double above_gate = energy > 0 ? to_lufs(energy) - inaudible.value : -1;
    if (above_gate <= 0)
        return;
    const auto place = static_cast<std::size_t>(above_gate * classes_per_lu);
    auto& entry = classes_[std::min(place, class_count - 1)];
    ++entry.blocks;
    entry.energy += energy;
}

Lufs LoudnessMeter::integrated() const {
    const auto mean_from = [this](std::size_t first) {
        LoudnessClass sum;
        for (auto i = first; i < class_count; ++i) {
            sum.blocks += classes_[i].blocks;
            sum.energy += classes_[i].energy;
        }
        return sum.blocks == 0 ? 0 : sum.energy / static_cast<double>(sum.blocks);
    };
    const auto ungated = mean_from(0);
    if (ungated == 0)
        return {inaudible.value};
    const auto gate = std::max(to_lufs(ungated) + relative_gate_lu - inaudible.value, 0.0);
    return {to_lufs(mean_from(static_cast<std::size_t>(gate * classes_per_lu)))};
}

} // namespace duologue::master

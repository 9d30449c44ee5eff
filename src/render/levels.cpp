// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/levels.hpp"

#include "master/loudness.hpp"
#include "speech/crew.hpp"

#include <algorithm>

namespace duologue::render {
namespace {

/// About three minutes: a Han character is three bytes and takes a quarter of a second, a byte of
/// English takes a fifteenth.
constexpr std::size_t sample_bytes = 2'400;

/// What a decoder gives back less than it was given, and what short silences between sentences
/// take: measured for host, amodei and narrator in both languages with libopus 1.3.1 at 32 kb/s.
constexpr Decibels lost_on_the_way{0.5};

/// Every n-th of a persona's sentences, n such that the sample is long enough.
std::vector<const Cue*> sample(const std::vector<const Cue*>& cues) {
    std::size_t bytes = 0;
    for (const auto* cue : cues)
        bytes += cue->text.size();
    const auto stride = std::max<std::size_t>(bytes / sample_bytes, 1);
    std::vector<const Cue*> chosen;
    for (std::size_t i = 0; i < cues.size(); i += stride)
        chosen.push_back(cues[i]);
    return chosen;
}

std::vector<const Cue*> sample_all(const std::vector<Cue>& cues) {
    std::map<std::string, std::vector<const Cue*>> by_persona;
    for (const auto& cue : cues)
        by_persona[cue.voice->id].push_back(&cue);
    std::vector<const Cue*> chosen;
    for (const auto& [persona, own] : by_persona)
        std::ranges::copy(sample(own), std::back_inserter(chosen));
    return chosen;
}

/// What each persona's sentences measure at `levels`.
std::map<std::string, Lufs> measure(const Stage& stage, const std::vector<const Cue*>& cues,
                                    const Levels& levels, std::size_t workers) {
    std::map<std::string, master::LoudnessMeter> meters;
    speech::run_jobs(
        cues.size(), workers,
        [&](std::size_t job) {
            const auto& cue = *cues[job];
            return to_bytes(rehearse(stage, cue, levels.at(cue.voice->id)));
        },
        [&](std::size_t job, const std::string& result) {
            meters[cues[job]->voice->id].add(to_energies(result));
        });
    std::map<std::string, Lufs> loudness;
    for (const auto& [persona, meter] : meters)
        loudness[persona] = meter.integrated();
    return loudness;
}

} // namespace

// The limiter takes more the more it is given, so the second round corrects what the first could
// not know.
Levels find_levels(const Stage& stage, const std::vector<Cue>& cues, std::size_t workers) {
    constexpr int rounds = 2;
    const Lufs rehearsal_target{speaker_target.value + lost_on_the_way.value};
    const auto chosen = sample_all(cues);
    Levels levels;
    for (const auto* cue : chosen)
        levels[cue->voice->id] = {0};
    for (int round = 0; round < rounds; ++round)
        for (const auto& [persona, loudness] : measure(stage, chosen, levels, workers))
            levels[persona].value += (rehearsal_target - loudness).value;
    Levels trimmed;
    for (const auto* cue : chosen)
        trimmed[cue->voice->id] = {levels[cue->voice->id].value + cue->voice->level.value};
    return trimmed;
}

} // namespace duologue::render

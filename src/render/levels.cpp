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

} // namespace

Levels find_levels(const Stage& stage, const std::vector<Cue>& cues, std::size_t workers) {
    const auto chosen = sample_all(cues);
    std::map<std::string, master::LoudnessMeter> meters;
    speech::run_jobs(
        chosen.size(), workers,
        [&](std::size_t job) { return to_bytes(rehearse(stage, *chosen[job])); },
        [&](std::size_t job, const std::string& result) {
            meters[chosen[job]->voice->id].add(to_energies(result));
        });
    Levels levels;
    for (const auto* cue : chosen) {
        const auto gain = speaker_target - meters[cue->voice->id].integrated();
        levels[cue->voice->id] = {gain.value + cue->voice->level.value};
    }
    return levels;
}

} // namespace duologue::render

// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/render.hpp"

#include "render/episode.hpp"
#include "render/levels.hpp"
#include "render/plan.hpp"
#include "speech/crew.hpp"

#include <utility>
#include <vector>

namespace duologue::render {
namespace {

std::vector<Cue> choose(const std::vector<Cue>& cues, const std::set<std::size_t>& chapters) {
    std::vector<Cue> chosen;
    for (const auto& cue : cues)
        if (chapters.empty() || chapters.contains(cue.chapter + 1))
            chosen.push_back(cue);
    // What precedes the first sentence of a chapter belongs to the chapter before.
    const bool starts_inside = !chosen.empty() && chosen.front().chapter > 0;
    if (starts_inside)
        chosen.front().pause_before = Milliseconds(0);
    return chosen;
}

publish::Findings findings(const Episode& episode, const cast::Cast& cast) {
    publish::Findings found;
    for (const auto& [speaker, voice] : cast)
        found.personas[speaker] = voice.id;
    found.loudness = episode.loudness();
    found.speaker_loudness = episode.speaker_loudness();
    found.true_peak = episode.true_peak();
    found.warnings = episode.warnings();
    return found;
}

} // namespace

Rendered render(const Order& order, const Stage& stage, Outlet outlet) {
    const auto all_cues = plan(order.script, order.cast, order.pauses);
    const auto levels = find_levels(stage, all_cues, order.workers);
    const auto cues = choose(all_cues, order.chapters);
    Episode episode(order.script, std::move(outlet));
    Progress progress{.sentences = 0, .all_sentences = cues.size(), .audio = {}};
    speech::run_jobs(
        cues.size(), order.workers,
        [&](std::size_t job) {
            const auto& cue = cues[job];
            return to_bytes(perform(stage, cue, levels.at(cue.voice->id), order.forms));
        },
        [&](std::size_t job, const std::string& result) {
            auto performance = to_performance(result);
            progress.audio += performance.speech;
            ++progress.sentences;
            episode.add(cues[job], std::move(performance));
            if (order.on_progress)
                order.on_progress(progress);
        });
    episode.finish(order.pauses.end);
    episode.commit();
    return {episode.timeline(), findings(episode, order.cast)};
}

} // namespace duologue::render

// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/render.hpp"

#include "render/episode.hpp"
#include "render/levels.hpp"
#include "render/plan.hpp"
#include "speech/crew.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace duologue::render {
namespace {

/// The cues to perform, and the pause behind the last.
struct Selection {
    std::vector<Cue> cues;
    Milliseconds end;
};

/// Leaves out what is not in `chapters`. The pause behind a chapter stays what it is in the whole,
/// so that a chapter's file does not depend on which others are rendered.
Selection choose(const std::vector<Cue>& cues, const std::set<std::size_t>& chapters,
                 Milliseconds end) {
    Selection selection;
    std::optional<Milliseconds> pause_behind;
    for (const auto& cue : cues) {
        if (!chapters.empty() && !chapters.contains(cue.chapter + 1)) {
            pause_behind = pause_behind.value_or(cue.pause_before);
            continue;
        }
        selection.cues.push_back(cue);
        if (pause_behind && selection.cues.size() == 1)
            selection.cues.back().pause_before = Milliseconds(0);
        else if (pause_behind)
            selection.cues.back().pause_before = *pause_behind;
        pause_behind.reset();
    }
    selection.end = pause_behind.value_or(end);
    return selection;
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
    const auto [cues, end_pause] = choose(all_cues, order.chapters, order.pauses.end);
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
    episode.finish(end_pause);
    return {episode.timeline(), findings(episode, order.cast), episode.level_curve(),
            episode.take_files(), episode.take_book()};
}

} // namespace duologue::render

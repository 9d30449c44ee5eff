// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/render.hpp"

#include "render/clip_key.hpp"
#include "render/episode.hpp"
#include "render/parcel.hpp"
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
    for (const auto& [speaker, voice] : cast) {
        found.personas[speaker] = voice.id;
        if (voice.command)
            found.estimated.insert(voice.id);
    }
    found.loudness = episode.loudness();
    found.speaker_loudness = episode.speaker_loudness();
    found.true_peak = episode.true_peak();
    found.warnings = episode.warnings();
    return found;
}

} // namespace

Rendered render(const Order& order, const Stage& stage, Outlet outlet) {
    const auto [cues, end_pause] = choose(plan(order.script, order.cast, order.pauses),
                                          order.chapters, order.pauses.end.least);
    Episode episode(order.script, std::move(outlet));
    Progress progress{.sentences = 0, .all_sentences = cues.size(), .audio = {}};
    speech::Jobs jobs{.count = cues.size()};
    jobs.cost = [&](std::size_t job) { return cues[job].text.size(); };
    jobs.work = [&](std::size_t job, const speech::Send& send) {
        perform(stage, cues[job], order.forms,
                {[&](const Opening& opening) { send(to_bytes(opening)); },
                 [&](const Take& take) { send(to_bytes(take)); }});
    };
    jobs.take = [&](std::size_t job, const std::string& part) {
        if (episode.awaits_opening()) {
            const auto opening = to_opening(part);
            progress.audio += opening.speech;
            episode.open(cues[job], opening);
            return;
        }
        episode.listen(to_take(part));
        progress.sentences += episode.awaits_opening() ? 1 : 0;
        if (order.on_progress)
            order.on_progress(progress);
    };
    jobs.place = [&](std::size_t job) { return cues[job].place; };
    for (const auto& cue : cues)
        stage.engine.expect(*cue.voice, cue.language);
    std::size_t spoken = 0;
    std::size_t unkept = 0;
    ClipKeys keys(stage, order.forms);
    if (order.cache != nullptr) {
        jobs.keep = [&](std::size_t job, std::string_view result) {
            unkept += order.cache->put(keys.of(cues[job]), result) ? 0 : 1;
            ++spoken;
        };
        jobs.recall = [&](std::size_t job) { return order.cache->get(keys.of(cues[job])); };
    }
    speech::run_jobs(jobs, order.workers);
    episode.finish(end_pause);
    return {episode.timeline(),
            findings(episode, order.cast),
            episode.level_curve(),
            episode.take_files(),
            episode.take_book_tracks(),
            episode.book_sounds(),
            spoken,
            unkept};
}

Outlook look_ahead(const Order& order, const Stage& stage) {
    const auto [cues, end_pause] = choose(plan(order.script, order.cast, order.pauses),
                                          order.chapters, order.pauses.end.least);
    ClipKeys keys(stage, order.forms);
    Outlook outlook{.cues = cues.size(), .to_speak = {}};
    for (const auto& cue : cues)
        if (order.cache == nullptr || !order.cache->has(keys.of(cue)))
            outlook.to_speak.push_back(cue);
    return outlook;
}

} // namespace duologue::render

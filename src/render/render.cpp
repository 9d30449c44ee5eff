// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/render.hpp"

#include "render/clip_key.hpp"
#include "render/episode.hpp"
#include "render/parcel.hpp"
#include "render/plan.hpp"
#include "speech/crew.hpp"

#include <numeric>
#include <optional>
#include <span>
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

std::size_t text_size(std::span<const Cue> clip) {
    return std::accumulate(clip.begin(), clip.end(), std::size_t{0},
                           [](std::size_t sum, const Cue& cue) { return sum + cue.text.size(); });
}

Warnings omissions(const Episode& episode, const script::Script& script) {
    auto omissions = episode.omissions();
    omissions.add_silent(script);
    return omissions.warnings();
}

publish::Findings findings(const Episode& episode, const Order& order) {
    publish::Findings found;
    for (const auto& [speaker, voice] : order.cast) {
        found.personas[speaker] = voice.id;
        if (voice.command)
            found.estimated.insert(voice.id);
    }
    found.loudness = episode.loudness();
    found.speaker_loudness = episode.speaker_loudness();
    found.true_peak = episode.true_peak();
    found.warnings = omissions(episode, order.script);
    return found;
}

} // namespace

Rendered render(const Order& order, const Stage& stage, Outlet outlet) {
    const auto [cues, end_pause] =
        choose(plan(order.script, order.cast, order.lexicon, order.pauses), order.chapters,
               order.pauses.end.least);
    if (cues.empty())
        throw reading::nothing_to_say(order.script);
    const auto clips = clips_of(cues);
    Episode episode(order.script, std::move(outlet));
    Progress progress{.sentences = 0, .all_sentences = cues.size(), .audio = {}};
    speech::Jobs jobs{.count = clips.size()};
    jobs.patience = longest_silence(cues);
    jobs.cost = [&](std::size_t job) { return text_size(clips[job]); };
    jobs.work = [&](std::size_t job, const speech::Send& send) {
        perform(stage, clips[job], order.forms,
                {[&](const Opening& opening) { send(to_bytes(opening)); },
                 [&](const Take& take) { send(to_bytes(take)); }});
    };
    std::size_t opened = 0;
    jobs.take = [&](std::size_t job, const std::string& part) {
        if (opened < clips[job].size()) {
            const auto opening = to_opening(part);
            progress.audio += opening.speech;
            episode.open(clips[job][opened++], opening);
            return;
        }
        episode.listen(to_take(part));
        if (episode.has_whole_clip())
            progress.sentences += std::exchange(opened, 0);
        if (order.on_progress)
            order.on_progress(progress);
    };
    jobs.place = [&](std::size_t job) { return clips[job].front().place; };
    for (const auto& cue : cues)
        if (!cue.voice->command)
            stage.engine.expect(*cue.voice, cue.language);
    std::size_t spoken = 0;
    std::size_t unkept = 0;
    ClipKeys keys(stage, order.forms);
    if (order.cache != nullptr) {
        jobs.keep = [&](std::size_t job, std::string_view result) {
            unkept += order.cache->put(keys.of(clips[job]), result) ? 0 : clips[job].size();
            spoken += clips[job].size();
        };
        jobs.recall = [&](std::size_t job) { return order.cache->get(keys.of(clips[job])); };
    }
    speech::run_jobs(jobs, order.workers);
    if (progress.audio == Frames(0))
        throw reading::nothing_to_say(order.script);
    episode.finish(end_pause);
    return {episode.timeline(),
            findings(episode, order),
            episode.level_curve(),
            episode.take_files(),
            episode.take_book_tracks(),
            episode.book_sounds(),
            spoken,
            unkept};
}

Outlook look_ahead(const Order& order, const Stage& stage) {
    const auto [cues, end_pause] =
        choose(plan(order.script, order.cast, order.lexicon, order.pauses), order.chapters,
               order.pauses.end.least);
    ClipKeys keys(stage, order.forms);
    Outlook outlook{.cues = cues.size(), .to_speak = {}};
    for (const auto clip : clips_of(cues))
        if (order.cache == nullptr || !order.cache->has(keys.of(clip)))
            outlook.to_speak.insert(outlook.to_speak.end(), clip.begin(), clip.end());
    return outlook;
}

} // namespace duologue::render

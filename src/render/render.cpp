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

/// The cues of `order`, without those of other chapters. The pause behind a chapter stays what it
/// is in the whole, so that a chapter's file does not depend on which others are rendered.
Selection select(const Order& order) {
    auto cues = plan(order.script, order.cast, order.lexicon, order.pauses);
    const auto is_left_out = [&](const Cue& cue) {
        return !order.chapters.empty() && !order.chapters.contains(cue.chapter + 1);
    };
    std::optional<Milliseconds> pause_behind;
    for (auto& cue : cues)
        if (is_left_out(cue))
            pause_behind = pause_behind.value_or(cue.pause_before);
        else
            cue.pause_before = std::exchange(pause_behind, {}).value_or(cue.pause_before);
    std::erase_if(cues, is_left_out);
    if (!cues.empty())
        cues.front().pause_before = Milliseconds(0);
    return {std::move(cues), pause_behind.value_or(order.pauses.end.least)};
}

std::size_t text_size(std::span<const Cue> clip) {
    return std::accumulate(clip.begin(), clip.end(), std::size_t{0},
                           [](std::size_t sum, const Cue& cue) { return sum + cue.text.size(); });
}

/// What a worker does.
void send_performance(const Stage& stage, std::span<const Cue> clip, const Forms& forms,
                      const speech::Send& send) {
    perform(stage, clip, forms,
            {[&](const Opening& opening) { send(to_bytes(opening)); },
             [&](const Take& take) { send(to_bytes(take)); }});
}

/// Clips on their way from workers, or the cache, into an episode.
class Session {
public:
    /// All but `outlet` must outlive the session.
    Session(const Order& order, const Stage& stage, const std::vector<Cue>& cues, Outlet outlet)
        : order_(order),
          stage_(stage),
          clips_(clips_of(cues)),
          keys_(stage, order.forms),
          episode_(order.script, std::move(outlet)) {
        progress_.all_sentences = cues.size();
    }

    [[nodiscard]] speech::Jobs jobs() {
        speech::Jobs jobs{.count = clips_.size()};
        jobs.cost = [this](std::size_t job) { return text_size(clips_[job]); };
        jobs.work = [this](std::size_t job, const speech::Send& send) {
            send_performance(stage_, clips_[job], order_.forms, send);
        };
        jobs.take = [this](std::size_t job, const std::string& part) { take(clips_[job], part); };
        jobs.place = [this](std::size_t job) { return *clips_[job].front().place; };
        if (order_.cache == nullptr)
            return jobs;
        jobs.keep = [this](std::size_t job, std::string_view result) { keep(clips_[job], result); };
        jobs.recall = [this](std::size_t job) { return order_.cache->get(keys_.of(clips_[job])); };
        return jobs;
    }

    /// The openings of the first clip and a take.
    [[nodiscard]] std::size_t parts_until_heard() const { return clips_.front().size() + 1; }

    /// A process that is at the first clip already, unless the cache has it.
    [[nodiscard]] std::optional<speech::Child> begun() {
        if (order_.prelude == nullptr)
            return std::nullopt;
        const auto key = keys_.of(clips_.front());
        if (order_.cache == nullptr || !order_.cache->has(key))
            return order_.prelude->take(key);
        order_.prelude->end();
        return std::nullopt;
    }

    Rendered finish(Milliseconds pause) && {
        if (progress_.audio == Frames(0))
            throw reading::nothing_to_say(order_.script);
        episode_.finish(pause);
        return {.timeline = episode_.take_timeline(),
                .findings = findings(),
                .level_curve = episode_.level_curve(),
                .files = episode_.take_files(),
                .book_tracks = episode_.take_book_tracks(),
                .book_sounds = episode_.book_sounds(),
                .spoken = spoken_,
                .unkept = unkept_};
    }

private:
    /// The openings of a clip's cues come first, then its takes.
    void take(std::span<const Cue> clip, const std::string& part) {
        if (opened_ < clip.size()) {
            const auto opening = to_opening(part);
            progress_.audio += opening.speech;
            episode_.open(clip[opened_++], opening);
            return;
        }
        episode_.listen(to_take(part));
        if (episode_.has_whole_clip())
            progress_.sentences += std::exchange(opened_, 0);
        if (order_.on_progress)
            order_.on_progress(progress_);
    }

    void keep(std::span<const Cue> clip, std::string_view result) {
        unkept_ += order_.cache->put(keys_.of(clip), result) ? 0 : clip.size();
        spoken_ += clip.size();
    }

    [[nodiscard]] Warnings omissions() const {
        auto omissions = episode_.omissions();
        omissions.add_silent(order_.script);
        return omissions.warnings();
    }

    [[nodiscard]] publish::Findings findings() const {
        publish::Findings found;
        for (const auto& [speaker, voice] : order_.cast) {
            found.personas[speaker] = voice.id;
            if (voice.command)
                found.estimated.insert(voice.id);
        }
        found.loudness = episode_.loudness();
        found.speaker_loudness = episode_.speaker_loudness();
        found.true_peak = episode_.true_peak();
        found.warnings = omissions();
        return found;
    }

    const Order& order_;
    const Stage& stage_;
    std::vector<std::span<const Cue>> clips_;
    ClipKeys keys_;
    Episode episode_;
    Progress progress_;
    std::size_t opened_ = 0; ///< cues of the latest clip whose opening has come
    std::size_t spoken_ = 0;
    std::size_t unkept_ = 0;
};

} // namespace

Rendered render(const Order& order, const Stage& stage, Outlet outlet) {
    const auto [cues, end_pause] = select(order);
    if (cues.empty())
        throw reading::nothing_to_say(order.script);
    for (const auto& cue : cues)
        if (!cue.voice->command)
            stage.engine.expect(*cue.voice, cue.language);
    Session session(order, stage, cues, std::move(outlet));
    auto jobs = session.jobs();
    jobs.patience = longest_silence(cues);
    if (order.first_soon)
        jobs.head_start = session.parts_until_heard();
    speech::run_jobs(jobs, order.workers, session.begun());
    return std::move(session).finish(end_pause);
}

void perform_first(const Order& order, const Stage& stage, const Prelude::Announce& announce,
                   const speech::Send& send) {
    const auto cues = select(order).cues;
    const auto clip = clips_of(cues).at(0);
    load_voice(stage, clip.front());
    announce(ClipKeys(stage, order.forms).of(clip));
    send_performance(stage, clip, order.forms, send);
}

Outlook look_ahead(const Order& order, const Stage& stage) {
    const auto cues = select(order).cues;
    ClipKeys keys(stage, order.forms);
    Outlook outlook{.cues = cues.size(), .to_speak = {}};
    for (const auto clip : clips_of(cues))
        if (order.cache == nullptr || !order.cache->has(keys.of(clip)))
            outlook.to_speak.insert(outlook.to_speak.end(), clip.begin(), clip.end());
    return outlook;
}

} // namespace duologue::render

// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/episode.hpp"

#include "mix/layout.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace duologue::render {
namespace {

/// `energies` of the steps from `begin` to before `end`; silence where there are none.
std::vector<float> energies_between(const std::vector<float>& energies, std::size_t begin,
                                    std::size_t end) {
    std::vector<float> part(end - begin, 0.0F);
    for (auto i = begin; i < std::min(end, energies.size()); ++i)
        part[i - begin] = energies[i];
    return part;
}

/// Ends `tracks` and moves them to `finished`.
void end_tracks(Tracks& tracks, const encode::Tags& tags, Tracks& finished) {
    for (auto& track : tracks) {
        track->finish(tags);
        finished.push_back(std::move(track));
    }
    tracks.clear();
}

} // namespace

Episode::Episode(const script::Script& script, Outlet outlet)
    : script_(script), outlet_(std::move(outlet)) {}

void Episode::place(const Cue& cue, const Opening& opening) {
    const auto& chapter = script_.chapters[cue.chapter];
    const auto& turn = chapter.turns[cue.turn];
    const auto begin =
        static_cast<std::uint32_t>(cue.text.data() - turn.paragraphs[cue.paragraph].text.data());
    const auto end = begin + static_cast<std::uint32_t>(cue.text.size());
    const auto& placed = composer_.timeline().chapters;
    const bool first_of_chapter = placed.empty() || placed.back().number != cue.chapter + 1;
    append_gap(
        composer_.add({.chapter_number = cue.chapter + 1,
                       .turn = cue.turn,
                       .sentence = {.paragraph = static_cast<std::uint32_t>(cue.paragraph),
                                    .begin = begin,
                                    .end = end,
                                    .span = {}},
                       .wording = opening.wording,
                       .speech = opening.speech,
                       .pause_before = cue.pause_before,
                       .within = cue.overlaps ? std::optional(opening.offset) : std::nullopt}));
    if (first_of_chapter)
        begin_chapter(cue.chapter + 1);
}

void Episode::open(const Cue& cue, const Opening& opening) {
    place(cue, opening);
    const auto& turn = script_.chapters[cue.chapter].turns[cue.turn];
    omissions_.add(turn.paragraphs[cue.paragraph], cue.begin, cue.text, opening.left_out);
    if (!cue.overlaps)
        voices_.clear();
    const auto before = static_cast<std::size_t>(opening.offset / grid_step);
    voices_.push_back({turn.speaker, mix::lead_steps + before,
                       mix::lead_steps + mix::steps_in(opening.offset + opening.speech)});
    take_ = {};
    body_ = std::ranges::max(voices_, {}, &Voice::end).end;
    steps_ = body_ + mix::tail_steps;
}

void Episode::listen(Take take) {
    const auto had = take_.steps;
    render::append(take_, std::move(take));
    append(std::min(had, body_), std::min(take_.steps, body_));
    if (!has_whole_clip())
        return;
    for (const auto& [speaker, begin, end] : voices_)
        speaker_meters_[speaker].add(energies_between(take_.energies, begin, end));
    true_peak_ = std::max(true_peak_, take_.true_peak);
}

void Episode::append_gap(mix::Gap gap) {
    if (steps_ > 0)
        append(body_, body_ + gap.tail);
    append_silence(gap.silence);
}

void Episode::append(std::size_t begin, std::size_t end) {
    if (begin == end)
        return;
    for (auto* tracks : {&outlet_.whole, &chapter_, &book_chapter_})
        for (const auto& track : *tracks)
            track->append(take_.clip, begin, end);
    const auto energies = energies_between(take_.energies, begin, end);
    whole_meter_.add(energies);
    level_curve_.add(energies);
    chapter_meter_.add(energies);
}

void Episode::append_silence(std::size_t steps) {
    for (auto* tracks : {&outlet_.whole, &chapter_, &book_chapter_})
        for (const auto& track : *tracks)
            track->append_silence(steps);
    whole_meter_.add_silence(steps);
    level_curve_.add_silence(steps);
    chapter_meter_.add_silence(steps);
}

void Episode::begin_chapter(std::size_t number) {
    finish_chapter();
    chapter_tags_ = chapter_tags(script_, number);
    chapter_ = outlet_.open_chapter(chapter_tags_);
    if (outlet_.open_book_chapter)
        book_chapter_.push_back(outlet_.open_book_chapter(chapter_tags_));
    chapter_meter_ = {};
}

void Episode::finish_chapter() {
    chapter_tags_.loudness = chapter_meter_.integrated();
    if (outlet_.book_track && !chapter_.empty())
        book_sounds_.push_back(chapter_[*outlet_.book_track]->draft());
    for (const auto& track : book_chapter_)
        book_sounds_.push_back(track->draft());
    end_tracks(chapter_, chapter_tags_, finished_);
    end_tracks(book_chapter_, chapter_tags_, book_);
}

void Episode::finish(Milliseconds pause) {
    append_gap(composer_.finish(pause));
    finish_chapter();
    outlet_.tags.chapters.clear();
    for (const auto& chapter : composer_.timeline().chapters)
        outlet_.tags.chapters.push_back(
            {chapter.span.start, script_.chapters[chapter.number - 1].title});
    outlet_.tags.loudness = loudness();
    end_tracks(outlet_.whole, outlet_.tags, finished_);
}

std::map<std::string, Lufs> Episode::speaker_loudness() const {
    std::map<std::string, Lufs> loudness;
    for (const auto& [speaker, meter] : speaker_meters_)
        loudness[speaker] = meter.integrated();
    return loudness;
}

} // namespace duologue::render

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mix/composer.hpp"

#include <algorithm>
#include <utility>

namespace duologue::mix {

Timestamp Composer::here() const {
    return Timestamp(static_cast<std::int64_t>(steps_) * grid_step);
}

Gap Composer::gap_before(const SpokenSentence& sentence) const {
    if (sentence.within)
        return {};
    if (timeline_.chapters.empty())
        return {.tail = 0, .silence = steps_in(sentence.pause_before)};
    return gap_after(latest_speech_, sentence.pause_before);
}

Turn& Composer::turn_of(const SpokenSentence& sentence, Timestamp start) {
    auto& chapters = timeline_.chapters;
    if (chapters.empty() || chapters.back().number != sentence.chapter_number) {
        const auto begin = chapters.empty() ? Timestamp() : start;
        if (!chapters.empty()) {
            chapters.back().span.length = begin - chapters.back().span.start;
            chapters.back().turns.shrink_to_fit();
        }
        chapters.push_back({sentence.chapter_number, {.start = begin, .length = {}}, {}});
    }
    auto& turns = chapters.back().turns;
    if (turns.empty() || turns.back().index != sentence.turn)
        turns.push_back({sentence.turn, {}, {}});
    return turns.back();
}

Timestamp Composer::begin_clip(Frames speech) {
    steps_ += lead_steps;
    first_sound_ = steps_;
    const auto start = here();
    latest_speech_ = speech;
    steps_ += steps_in(speech);
    return start;
}

Timestamp Composer::begin_within_clip(Frames offset, Frames speech) {
    steps_ = first_sound_;
    const auto start = here() + offset;
    latest_speech_ = std::max(latest_speech_, offset + speech);
    steps_ += steps_in(latest_speech_);
    return start;
}

Gap Composer::add(const SpokenSentence& sentence) {
    const auto gap = gap_before(sentence);
    steps_ += gap.tail + gap.silence;
    auto& turn = turn_of(sentence, here());
    const auto start = sentence.within ? begin_within_clip(*sentence.within, sentence.speech)
                                       : begin_clip(sentence.speech);
    auto placed = sentence.sentence;
    placed.words = timeline_.words.add(sentence.wording);
    placed.span = {start, sentence.speech};
    if (turn.sentences.empty())
        turn.span.start = start;
    turn.span.length = placed.span.end() - turn.span.start;
    turn.sentences.push_back(placed);
    return gap;
}

Gap Composer::finish(Milliseconds pause) {
    const auto gap = gap_after(latest_speech_, pause);
    steps_ += gap.tail + gap.silence;
    timeline_.length = here().time_since_epoch();
    if (!timeline_.chapters.empty()) {
        auto& last = timeline_.chapters.back().span;
        last.length = here() - last.start;
    }
    return gap;
}

} // namespace duologue::mix

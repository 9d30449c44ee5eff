// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mix/layout.hpp"
#include "mix/timeline.hpp"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace duologue::mix {

/// A spoken sentence that is to find its place.
struct SpokenSentence {
    std::size_t chapter_number = 0; ///< from 1; a new number begins a chapter
    std::size_t turn = 0;           ///< index in its chapter; a new one begins a turn
    Sentence sentence;              ///< but for its span and its words
    Wording wording;
    Frames speech{}; ///< between its first sound and its last
    Milliseconds pause_before{};
    /// In the clip of the sentence before: how long after that one's first sound it begins. It has
    /// no pause before it then.
    std::optional<Frames> within = {};
};

/// Lays sentences one behind the other, or one over the end of another: the only place where
/// durations are added.
class Composer {
public:
    /// Places `sentence`; the gap returned comes between it and the sentence before. It is empty
    /// where both are in one clip.
    Gap add(const SpokenSentence& sentence);

    /// Ends the episode with `pause` behind the last sentence, less the lead that another sentence
    /// would begin with: as a chapter ends inside an episode.
    Gap finish(Milliseconds pause);

    [[nodiscard]] const Timeline& timeline() const { return timeline_; }

    [[nodiscard]] Timeline take_timeline() { return std::move(timeline_); }

private:
    [[nodiscard]] Gap gap_before(const SpokenSentence& sentence) const;
    Turn& turn_of(const SpokenSentence& sentence, Timestamp start);
    [[nodiscard]] Timestamp here() const;
    Timestamp begin_clip(Frames speech);
    Timestamp begin_within_clip(Frames offset, Frames speech);

    Timeline timeline_;
    std::size_t steps_ = 0;
    std::size_t first_sound_ = 0; ///< of the latest clip, in steps
    Frames latest_speech_{};      ///< that clip without lead and tail
};

} // namespace duologue::mix

// SPDX-License-Identifier: GPL-3.0-or-later
// From a written sentence to packets: what a worker does.
#pragma once

#include "base/error.hpp"
#include "mix/composer.hpp"
#include "reading/reader.hpp"
#include "render/plan.hpp"
#include "render/recorder.hpp"
#include "speech/engine.hpp"

#include <chrono>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace duologue::render {

/// What a worker performs with.
struct Stage {
    const reading::Reader& reader;
    speech::Engine& engine;
};

/// What is known of a cue's performance before it is recorded.
struct Opening {
    Frames offset{}; ///< of its first sound from that of its clip
    Frames speech{}; ///< length between lead and tail
    mix::Wording wording;
    std::vector<reading::LeftOut> left_out;
};

/// Where the parts of a performance go, as soon as each is ready.
struct Audience {
    std::function<void(const Opening&)> open; ///< once for each cue of the clip
    std::function<void(const Take&)> listen;
};

/// Reads, speaks, levels, limits and encodes one clip: a sentence, or two of which the second
/// overlaps the first. A pure function of the cues' texts, languages, voices and contexts, of
/// `forms` and of the stage's data. The clip has mix::clip_steps of what is between the first sound
/// and the last of its openings.
void perform(const Stage& stage, std::span<const Cue> clip, const Forms& forms,
             const Audience& audience);

/// Begins to load, in the background, what performing `cue` will need.
void load_voice(const Stage& stage, const Cue& cue);

/// How long a worker that performs `cues` may send nothing: a minute, and as long as a command may
/// take for one of them.
[[nodiscard]] std::chrono::seconds longest_silence(std::span<const Cue> cues);

} // namespace duologue::render

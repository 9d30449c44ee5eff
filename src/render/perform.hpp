// SPDX-License-Identifier: GPL-3.0-or-later
// From a written sentence to packets: what a worker does.
#pragma once

#include "base/error.hpp"
#include "mix/composer.hpp"
#include "reading/reader.hpp"
#include "render/plan.hpp"
#include "render/recorder.hpp"
#include "speech/engine.hpp"

#include <functional>
#include <string>
#include <vector>

namespace duologue::render {

/// What a worker performs with.
struct Stage {
    const reading::Reader& reader;
    speech::Engine& engine;
};

/// What is known of a performance before it is recorded. Its clip has mix::clip_steps(speech)
/// packets.
struct Opening {
    Frames speech{}; ///< length between lead and tail
    std::vector<mix::TokenOffset> tokens;
    std::vector<std::string> pinyin; ///< of each Han character, as a learner reads it
    Warnings warnings; ///< without their places: those depend on the rest of the script
};

/// Where the parts of a performance go, as soon as each is ready.
struct Audience {
    std::function<void(const Opening&)> open;
    std::function<void(const Take&)> listen;
};

/// Reads, speaks, levels, limits and encodes one sentence. A pure function of the cue's text,
/// language, voice and context, of `forms` and of the stage's data.
void perform(const Stage& stage, const Cue& cue, const Forms& forms, const Audience& audience);

} // namespace duologue::render

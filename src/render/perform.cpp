// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/perform.hpp"

#include "base/pcm.hpp"
#include "base/resample.hpp"
#include "master/tone.hpp"
#include "reading/intonation.hpp"
#include "reading/mandarin/pinyin.hpp"
#include "render/mastering.hpp"
#include "speech/booth.hpp"
#include "speech/command.hpp"
#include "speech/speak.hpp"

#include <utility>

namespace duologue::render {
namespace {

/// What the engines make of a cue, before any level is set.
speech::Speech speak(const Stage& stage, const Cue& cue, Warnings& warnings) {
    const speech::Speakers speakers{[&](const auto& utterance, const auto& voice) {
                                        return stage.engine.speak(utterance, voice);
                                    },
                                    speech::speak_by_command};
    // The voice is loaded while the sentence is read.
    if (!cue.voice->command)
        stage.engine.prepare(*cue.voice, cue.language);
    auto utterance = stage.reader.read(cue.text, cue.language, {}, warnings);
    reading::intone(utterance, cue.context);
    try {
        auto speech = speech::speak(utterance, *cue.voice, speakers);
        if (cue.voice->command)
            master::remove_rumble(speech.audio);
        else
            master::soften(speech.audio);
        return speech;
    } catch (const speech::VoiceEnded&) {
        throw speech::VoiceEnded(cue.place);
    } catch (const Error& error) {
        throw Error(error.kind(), error.what(), cue.place);
    }
}

Frames to_frames(std::size_t samples, int rate_hz) {
    return Frames(static_cast<std::int64_t>(samples) * house_rate_hz / rate_hz);
}

std::vector<mix::TokenOffset> token_times(const speech::Speech& speech) {
    std::vector<mix::TokenOffset> times;
    for (const auto& [begin, end, sample] : speech.tokens)
        times.push_back({begin, end, to_frames(sample, speech.audio.rate_hz)});
    return times;
}

} // namespace

void perform(const Stage& stage, const Cue& cue, const Forms& forms, const Audience& audience) {
    Opening opening;
    const auto speech = speak(stage, cue, opening.warnings);
    auto voice = resample(speech.audio, encode::encoder_rate_hz);
    opening.tokens = token_times(speech);
    for (const auto& syllable : stage.reader.citation(cue.text))
        opening.pinyin.push_back(reading::with_tone_mark(syllable));
    opening.speech = to_frames(voice.frames(), voice.rate_hz);
    audience.open(opening);
    record(master_clip(std::move(voice), cue, forms), forms, audience.listen);
}

} // namespace duologue::render

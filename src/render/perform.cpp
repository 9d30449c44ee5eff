// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/perform.hpp"

#include "base/pcm.hpp"
#include "base/resample.hpp"
#include "master/tone.hpp"
#include "mix/overlap.hpp"
#include "reading/intonation.hpp"
#include "reading/phonetics/pinyin.hpp"
#include "render/mastering.hpp"
#include "speech/booth.hpp"
#include "speech/command.hpp"
#include "speech/speak.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace duologue::render {
namespace {

std::chrono::seconds timeout_of(const Cue& cue) {
    return cue.voice->command ? cue.voice->command->timeout : std::chrono::seconds(0);
}

/// `utterance` by the engines of the cue's voice. Errors name the cue's place.
speech::Speech sound_of(const Stage& stage, const Cue& cue, const reading::Utterance& utterance) {
    const auto deadline = speech::Deadline::clock::now() + timeout_of(cue);
    const speech::Speakers speakers{
        [&](const auto& stretch, const auto& voice) { return stage.engine.speak(stretch, voice); },
        [&](const auto& stretch, const auto& voice) {
            return speech::speak_by_command(stretch, voice, deadline);
        }};
    try {
        return speech::speak(utterance, *cue.voice, speakers);
    } catch (const speech::VoiceEnded&) {
        throw speech::VoiceEnded(*cue.place);
    } catch (const Error& error) {
        throw Error(error.kind(), error.what(), *cue.place);
    }
}

/// What is said of a cue, before any level is set.
speech::Speech speak(const Stage& stage, const Cue& cue, std::vector<reading::LeftOut>& left_out) {
    load_voice(stage, cue); // while the sentence is read
    auto utterance = stage.reader.read(cue.text, cue.language);
    left_out = utterance.left_out;
    reading::intone(utterance, cue.context);
    auto speech = sound_of(stage, cue, utterance);
    if (cue.voice->command)
        master::remove_rumble(speech.audio);
    else
        master::soften(speech.audio);
    return speech;
}

std::vector<mix::Word> words_of(const speech::Speech& speech) {
    std::vector<mix::Word> words;
    for (const auto& [begin, end, sample] : speech.tokens)
        words.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                         ShortFrames(length_of(sample, speech.audio.rate_hz))});
    return words;
}

/// A cue as its voice says it.
struct Said {
    Opening opening;
    Pcm voice;
};

Said say(const Stage& stage, const Cue& cue) {
    Said said;
    auto& [opening, voice] = said;
    const auto speech = speak(stage, cue, opening.left_out);
    voice = resample(speech.audio, encode::encoder_rate_hz);
    opening.wording.words = words_of(speech);
    auto syllables = stage.reader.citation(cue.text);
    std::ranges::transform(syllables, syllables.begin(), reading::with_tone_mark);
    opening.wording.pinyin = fmt::format("{}", fmt::join(syllables, " "));
    opening.speech = length_of(voice.frames(), voice.rate_hz);
    return said;
}

/// Where `cue` begins over the end of `before`: at a sample of the encoder's.
Frames overlap_start(const Opening& before, const Cue& cue) {
    constexpr auto sample = house_rate_hz / encode::encoder_rate_hz;
    const auto& words = before.wording.words;
    const auto last = words.empty() ? before.speech : Frames(words.back().offset);
    return mix::overlap_start(last, before.speech, cue.text) / sample * sample;
}

} // namespace

void load_voice(const Stage& stage, const Cue& cue) {
    if (!cue.voice->command)
        stage.engine.prepare(*cue.voice, cue.language);
}

std::chrono::seconds longest_silence(std::span<const Cue> cues) {
    constexpr auto without_commands = std::chrono::minutes(1);
    std::chrono::seconds longest{0};
    for (const auto& cue : cues)
        longest = std::max(longest, timeout_of(cue));
    return without_commands + longest;
}

void perform(const Stage& stage, std::span<const Cue> clip, const Forms& forms,
             const Audience& audience) {
    auto [opening, voice] = say(stage, clip.front());
    audience.open(opening);
    auto sound = master_clip(std::move(voice), clip.front(), forms);
    for (const auto& cue : clip.subspan(1)) {
        auto over = say(stage, cue);
        over.opening.offset = overlap_start(opening, cue);
        audience.open(over.opening);
        const auto end = std::max(opening.speech, over.opening.offset + over.opening.speech);
        sound = overlap(std::move(sound), master_clip(std::move(over.voice), cue, forms),
                        over.opening.offset, end);
    }
    record(std::move(sound), forms, audience.listen);
}

} // namespace duologue::render

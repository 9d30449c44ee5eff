// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/perform.hpp"

#include "base/resample.hpp"
#include "master/dynamics.hpp"
#include "master/loudness.hpp"
#include "mix/layout.hpp"
#include "mix/seat.hpp"
#include "reading/intonation.hpp"
#include "reading/mandarin/pinyin.hpp"
#include "speech/command.hpp"
#include "speech/speak.hpp"

#include <cmath>
#include <span>
#include <utility>

namespace duologue::render {
namespace {

/// Before encoding; the rest up to the ceiling is for what the encoder adds.
constexpr Decibels limit_ceiling{-3.0};

/// What the silences between sentences take from the loudness of a programme, and the encoder.
Decibels lost_on_the_way(const Forms& forms) {
    return {!forms.opus ? 0.16 : forms.quality.transform_only ? 0.25 : 0.57};
}

/// What the engines make of a cue, before any level is set.
speech::Speech speak(const Stage& stage, const Cue& cue, Warnings& warnings) {
    const speech::Speakers speakers{[&](const auto& utterance, const auto& voice) {
                                        return stage.engine.speak(utterance, voice);
                                    },
                                    speech::speak_by_command};
    auto utterance = stage.reader.read(cue.text, cue.language, {}, warnings);
    reading::intone(utterance, cue.context);
    try {
        auto speech = speech::speak(utterance, *cue.voice, speakers);
        master::remove_rumble(speech.audio);
        return speech;
    } catch (const Error& error) {
        throw Error(error.kind(), error.what(), cue.place);
    }
}

double power(std::span<const float> samples) {
    double sum = 0;
    for (const auto sample : samples)
        sum += static_cast<double>(sample) * static_cast<double>(sample);
    return sum;
}

/// `voice` louder by `gain`, below `ceiling`: what the limiter takes from it is given to it
/// beforehand.
Pcm level(const Pcm& voice, Decibels gain, Decibels ceiling) {
    constexpr int rounds = 2;
    const auto wanted = power(voice.samples) * gain.linear() * gain.linear();
    auto levelled = voice;
    for (int round = 0; round < rounds; ++round) {
        levelled = voice;
        master::amplify(levelled, gain);
        if (!master::limit(levelled, ceiling))
            break;
        gain.value += Decibels::from_linear(std::sqrt(wanted / power(levelled.samples))).value;
    }
    return levelled;
}

Frames to_frames(std::size_t samples, int rate_hz) {
    return Frames(static_cast<std::int64_t>(samples) * house_rate_hz / rate_hz);
}

/// `voice` between lead and tail.
Pcm make_clip(Pcm voice) {
    const auto speech = to_frames(voice.frames(), voice.rate_hz);
    voice.samples.insert(voice.samples.begin(), mix::lead_steps * encode::packet_samples, 0.0F);
    voice.samples.resize(mix::clip_steps(speech) * encode::packet_samples);
    return voice;
}

/// The energies of `levelled`, which are those of `voice` changed by what each step gained.
void change(std::vector<float>& energies, const Pcm& voice, const Pcm& levelled) {
    for (std::size_t step = 0; step < energies.size(); ++step) {
        const auto in_step = [&](const Pcm& clip) {
            const auto size = encode::packet_samples * static_cast<std::size_t>(clip.channels);
            return power(std::span(clip.samples).subspan(step * size, size));
        };
        if (const auto before = in_step(voice); before > 0)
            energies[step] *= static_cast<float>(in_step(levelled) / before);
    }
}

/// `voice`, between lead and tail, as loud as it is to be, and seated.
Sound master_clip(Pcm voice, const cast::Voice& persona, const Forms& forms) {
    const bool stereo = forms.quality.channels == 2;
    const auto seat_gain = Decibels::from_linear(stereo ? mix::loudest_gain(persona.seat) : 1.0);
    auto clip = make_clip(std::move(voice));
    auto energies = master::measure(clip);
    const auto loudness = master::loudness(energies);
    if (loudness.value <= master::inaudible.value)
        return {stereo ? mix::seat(clip, persona.seat) : clip, energies};
    const Lufs target{sentence_target.value + lost_on_the_way(forms).value + persona.level.value};
    auto levelled = level(clip, target - loudness, {limit_ceiling.value - seat_gain.value});
    if (stereo)
        levelled = mix::seat(levelled, persona.seat);
    change(energies, clip, levelled);
    return {std::move(levelled), std::move(energies)};
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
    record(master_clip(std::move(voice), *cue.voice, forms), forms, audience.listen);
}

} // namespace duologue::render

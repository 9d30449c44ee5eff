// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/perform.hpp"

#include "master/dynamics.hpp"
#include "master/loudness.hpp"
#include "master/resample.hpp"
#include "mix/layout.hpp"
#include "mix/seat.hpp"
#include "reading/mandarin/pinyin.hpp"

#include <algorithm>

namespace duologue::render {
namespace {

/// Players measure peaks by interpolation filters of their own; they differ by a tenth of a
/// decibel.
constexpr Decibels decoded_ceiling{peak_ceiling.value - 0.3};

constexpr Decibels first_limit{-1.6};

/// What the engine makes of a cue, before any level is set.
speech::Speech speak(const Stage& stage, const Cue& cue, Warnings& warnings) {
    auto speech = stage.engine.speak(stage.reader.read(cue.text, cue.language, cue.place, warnings),
                                     *cue.voice);
    master::remove_rumble(speech.audio);
    return speech;
}

/// `voice` under `ceiling`, seated, between lead and tail.
Pcm make_clip(const Pcm& voice, Decibels ceiling, double seat, int channels) {
    const bool stereo = channels == 2;
    auto limited = voice;
    const auto seat_gain = Decibels::from_linear(stereo ? mix::loudest_gain(seat) : 1.0);
    master::limit(limited, {ceiling.value - seat_gain.value});
    auto clip = stereo ? mix::seat(limited, seat) : std::move(limited);
    const auto speech = Frames(static_cast<std::int64_t>(voice.frames())
                               * (house_rate_hz / encode::encoder_rate_hz));
    const auto step = encode::packet_samples * static_cast<std::size_t>(channels);
    clip.samples.insert(clip.samples.begin(), mix::lead_steps * step, 0.0F);
    clip.samples.resize(mix::clip_steps(speech) * step);
    return clip;
}

struct Take {
    encode::Clip clip;
    master::Measured played;
};

Take record(const Pcm& clip, const Forms& forms) {
    Take take;
    if (forms.opus)
        take.clip.packets = encode::encode(clip, forms.quality);
    if (forms.samples)
        take.clip.samples = clip.samples;
    take.played = master::measure(
        forms.opus ? encode::decode(take.clip.packets, forms.quality.channels) : clip);
    return take;
}

/// Limits harder by what the last take overshot, until a take stays under the ceiling.
Take record_below_ceiling(const Pcm& voice, double seat, const Forms& forms) {
    constexpr int most_takes = 12;
    constexpr Decibels margin{0.1};
    auto ceiling = first_limit;
    for (int i = 1;; ++i) {
        auto take = record(make_clip(voice, ceiling, seat, forms.quality.channels), forms);
        const auto overshoot = take.played.true_peak.value - decoded_ceiling.value;
        if (overshoot <= 0 || i == most_takes)
            return take;
        ceiling = {ceiling.value - overshoot - margin.value};
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

Performance perform(const Stage& stage, const Cue& cue, Decibels gain, const Forms& forms) {
    Performance performance;
    auto speech = speak(stage, cue, performance.warnings);
    performance.tokens = token_times(speech);
    for (const auto& syllable : stage.reader.citation(cue.text))
        performance.pinyin.push_back(reading::with_tone_mark(syllable));
    auto voice = master::resample(speech.audio, encode::encoder_rate_hz);
    master::amplify(voice, gain);
    performance.speech = to_frames(voice.frames(), voice.rate_hz);
    auto take = record_below_ceiling(voice, cue.voice->seat, forms);
    performance.clip = std::move(take.clip);
    performance.energies = std::move(take.played.energies);
    performance.true_peak = take.played.true_peak;
    return performance;
}

std::vector<float> rehearse(const Stage& stage, const Cue& cue, Decibels gain) {
    Warnings reported_later;
    auto speech = speak(stage, cue, reported_later);
    master::amplify(speech.audio, gain);
    master::limit(speech.audio, first_limit);
    return master::measure(speech.audio).energies;
}

} // namespace duologue::render

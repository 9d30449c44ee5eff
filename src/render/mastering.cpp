// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/mastering.hpp"

#include "master/dynamics.hpp"
#include "master/loudness.hpp"
#include "master/ride.hpp"
#include "mix/layout.hpp"
#include "mix/room.hpp"
#include "mix/seat.hpp"
#include "reading/intonation.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace duologue::render {
namespace {

/// How much softer a sentence ends than it began.
constexpr Decibels sentence_fall{4};

/// Before encoding; the rest up to the ceiling is for what the encoder adds.
constexpr Decibels limit_ceiling{-3.0};

/// By how much the loudness of what is decoded is below that of what was encoded, at the presets'
/// bit rates.
Decibels encoder_loss(const encode::Quality& quality) {
    return {quality.transform_only ? 0.09 : 0.41};
}

/// What the silences between sentences take from the loudness of a programme, and the encoder: of
/// what comes from both sides it gives less back, the speech codec least.
Decibels lost_on_the_way(const Forms& forms) {
    constexpr Decibels silences{0.21};
    if (!forms.opus)
        return silences;
    const auto& quality = forms.quality;
    const bool mono = quality.channels == 1;
    const bool wide = forms.room != mix::Room::dry && !quality.transform_only;
    return {silences.value + encoder_loss(quality).value + (mono ? 0 : wide ? 0.3 : 0.1)};
}

/// `voice` louder by `gain`, below `ceiling`: what the limiter takes from it is given to it
/// beforehand.
Pcm level(const Pcm& voice, Decibels gain, Decibels ceiling) {
    constexpr int rounds = 2;
    const auto wanted = sum_of_squares(voice.samples) * gain.linear() * gain.linear();
    Pcm levelled;
    for (int round = 0; round < rounds; ++round) {
        levelled = voice;
        master::amplify(levelled, gain);
        if (!master::limit(levelled, ceiling))
            break;
        gain.value +=
            Decibels::from_linear(std::sqrt(wanted / sum_of_squares(levelled.samples))).value;
    }
    return levelled;
}

/// `voice`, whose memory is given back, between lead and tail.
Pcm make_clip(Pcm voice) {
    const auto speech = length_of(voice.frames(), voice.rate_hz);
    Pcm clip{voice.rate_hz, 1,
             std::vector<float>(mix::clip_steps(speech) * encode::packet_samples)};
    constexpr auto lead = mix::lead_steps * encode::packet_samples;
    std::ranges::copy(voice.samples, clip.samples.begin() + lead);
    return clip;
}

/// `voice`, whose memory is given back, on the channels that are wanted, in its seat and in the
/// room.
Pcm place(Pcm voice, double seat, const Forms& forms) {
    auto placed = forms.quality.channels == 2 ? mix::seat(voice, seat) : voice;
    mix::add_room(placed, voice, forms.room);
    return placed;
}

/// What a sentence is brought to before it is encoded, on all its channels.
Lufs target(const Cue& cue, const Forms& forms) {
    const auto channels = Decibels{10 * std::log10(forms.quality.channels)};
    return {sentence_target.value + channels.value + lost_on_the_way(forms).value
            + cue.voice->level.value + reading::loudness_in_paragraph(cue.context).value};
}

} // namespace

Pcm master_clip(Pcm voice, const Cue& cue, const Forms& forms) {
    auto clip = make_clip(std::move(voice));
    master::ride(clip, sentence_fall);
    clip = place(std::move(clip), cue.voice->seat, forms);
    const auto loudness = master::loudness(master::measure(clip));
    if (loudness.value <= master::inaudible.value)
        return clip;
    return level(clip, target(cue, forms) - loudness, limit_ceiling);
}

Pcm overlap(Pcm first, const Pcm& second, Frames offset, Frames speech) {
    auto& samples = first.samples;
    const auto channels = static_cast<std::size_t>(first.channels);
    const auto begin = channels * samples_in(offset, first.rate_hz);
    samples.resize(channels * mix::clip_steps(speech) * encode::packet_samples);
    const auto end = std::min(samples.size(), begin + second.samples.size());
    for (auto i = begin; i < end; ++i)
        samples[i] += second.samples[i - begin];
    master::limit(first, limit_ceiling);
    return first;
}

} // namespace duologue::render

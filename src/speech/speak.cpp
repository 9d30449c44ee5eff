// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/speak.hpp"

#include "base/resample.hpp"
#include "speech/command.hpp"

#include <algorithm>
#include <span>

namespace duologue::speech {
namespace {

/// Appends `part` after `gap`.
void join(Speech& speech, const Speech& part, Milliseconds gap) {
    if (speech.audio.samples.empty()) {
        speech = part;
        return;
    }
    auto& samples = speech.audio.samples;
    samples.resize(samples.size() + samples_in(gap, speech.audio.rate_hz));
    const auto begin = samples.size();
    const auto audio = resample(part.audio, speech.audio.rate_hz);
    samples.insert(samples.end(), audio.samples.begin(), audio.samples.end());
    const auto rate = static_cast<std::size_t>(speech.audio.rate_hz);
    const auto part_rate = static_cast<std::size_t>(part.audio.rate_hz);
    for (auto token : part.tokens) {
        token.sample = begin + token.sample * rate / part_rate;
        speech.tokens.push_back(token);
    }
}

} // namespace

Speech speak(const reading::Utterance& utterance, const cast::Voice& voice,
             const Speakers& speakers) {
    if (!voice.command)
        return speakers.espeak(utterance, voice);
    Speech speech;
    Milliseconds gap{};
    for (std::span rest(utterance.runs); !rest.empty();) {
        const auto by_command = [&](const reading::Run& run) {
            return is_by_command(voice, run.language);
        };
        const bool is_command = by_command(rest.front());
        const auto end = std::ranges::find(rest, !is_command, by_command);
        const reading::Utterance stretch{utterance.text, {rest.begin(), end}};
        join(speech, (is_command ? speakers.command : speakers.espeak)(stretch, voice), gap);
        gap = stretch.runs.back().gap_after;
        rest = {end, rest.end()};
    }
    return speech;
}

} // namespace duologue::speech

// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/speech.hpp"

#include "speech/inflect.hpp"
#include "speech/trim.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace duologue::speech {
namespace {

const cast::Delivery& delivery_of(const cast::Voice& voice, reading::Language language) {
    return language == reading::Language::mandarin ? voice.mandarin : voice.english;
}

/// The sample where each token begins: at its own word event, or evenly spread between the events
/// around it where one event covers several tokens (the syllables of a joined word).
std::vector<std::size_t> token_samples(const reading::Run& run, const Line& line,
                                       const Recording& record) {
    const auto places = places_in_run(line.text);
    std::vector<std::size_t> samples(run.tokens.size(), 0);
    std::size_t token = 0;
    for (std::size_t word = 0; word < record.words.size(); ++word) {
        const std::size_t begin = record.words[word].sample;
        const bool last = word + 1 == record.words.size();
        const auto end = last ? record.samples.size() : record.words[word + 1].sample;
        const auto limit = last ? SIZE_MAX : places.at(record.words[word + 1].position);
        const auto first = token;
        while (token < run.tokens.size() && run.tokens[token].spoken < limit)
            ++token;
        for (auto i = first; i < token; ++i)
            samples[i] = begin + (std::max(end, begin) - begin) * (i - first) / (token - first);
    }
    std::fill(samples.begin() + static_cast<std::ptrdiff_t>(token), samples.end(),
              record.samples.size());
    return samples;
}

std::vector<float> to_floats(const std::vector<std::int16_t>& samples) {
    constexpr float full_scale = 32'768;
    std::vector<float> floats(samples.size());
    std::ranges::transform(samples, floats.begin(), [](std::int16_t sample) {
        return static_cast<float>(sample) / full_scale;
    });
    return floats;
}

/// Appends what sounds of `record` to `speech`, at the level of its language.
void append(Speech& speech, const reading::Run& run, const Line& line, const Recording& record) {
    auto all = to_floats(record.samples);
    const auto sound = find_sound(all, Synthesizer::rate_hz);
    const auto offset = speech.audio.samples.size();
    const auto kept = std::span(all).subspan(sound.begin, sound.end - sound.begin);
    fade_edges(kept, Synthesizer::rate_hz);
    const auto gain = static_cast<float>(line.delivery.level.linear());
    for (auto& sample : kept)
        sample *= gain;
    speech.audio.samples.insert(speech.audio.samples.end(), kept.begin(), kept.end());
    const auto samples = token_samples(run, line, record);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto inside = std::clamp(samples[i], sound.begin, sound.end) - sound.begin;
        const auto earliest = speech.tokens.empty() ? offset : speech.tokens.back().sample;
        speech.tokens.push_back(
            {run.tokens[i].begin, run.tokens[i].end, std::max(earliest, offset + inside)});
    }
}

/// Makes every run as loud as all are on the mean.
void level(std::span<const std::span<float>> runs) {
    constexpr double largest_gain = 2;
    std::vector<double> sums;
    double length = 0;
    for (const auto run : runs) {
        sums.push_back(sum_of_squares(run));
        length += static_cast<double>(run.size());
    }
    const auto sum = std::accumulate(sums.begin(), sums.end(), 0.0);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto run = runs[i];
        const auto own = sums[i] * length;
        const auto wanted = sum * static_cast<double>(run.size());
        const auto gain =
            static_cast<float>(own > 0 ? std::min(std::sqrt(wanted / own), largest_gain) : 1);
        for (auto& sample : run)
            sample *= gain;
    }
}

void append_silence(Speech& speech, Milliseconds length) {
    auto& samples = speech.audio.samples;
    samples.resize(samples.size() + samples_in(length, Synthesizer::rate_hz));
}

/// How many samples `recordings` have at the most, with the gaps between them.
std::size_t longest_of(const reading::Utterance& utterance, std::span<const Recording> recordings) {
    std::size_t samples = 0;
    for (const auto& recording : recordings)
        samples += recording.samples.size();
    for (const auto& run : utterance.runs)
        samples += samples_in(run.gap_after, Synthesizer::rate_hz);
    return samples;
}

} // namespace

std::vector<Line> lines_of(const reading::Utterance& utterance, const cast::Voice& voice) {
    std::vector<Line> lines;
    for (const auto& run : utterance.runs)
        lines.push_back(inflect(run, delivery_of(voice, run.language)));
    return lines;
}

Speech join(const reading::Utterance& utterance, std::span<const Line> lines,
            std::span<const Recording> recordings) {
    Speech speech{.audio = {.rate_hz = Synthesizer::rate_hz, .channels = 1, .samples = {}},
                  .tokens = {}};
    speech.audio.samples.reserve(longest_of(utterance, recordings));
    std::vector<std::size_t> ends;
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        begins.push_back(speech.audio.samples.size());
        append(speech, utterance.runs[i], lines[i], recordings[i]);
        ends.push_back(speech.audio.samples.size());
        if (i + 1 < lines.size())
            append_silence(speech, utterance.runs[i].gap_after);
    }
    std::vector<std::span<float>> runs;
    for (std::size_t i = 0; i < lines.size(); ++i)
        runs.push_back(std::span(speech.audio.samples).subspan(begins[i], ends[i] - begins[i]));
    level(runs);
    return speech;
}

} // namespace duologue::speech

// SPDX-License-Identifier: GPL-3.0-or-later
// What mastering costs, and how the runs of sentences join: espeak-ng's clauses and changes of
// language, before anything is mastered.
//
//     chain SCRIPT [dry|studio|hall]
//
// prints how many times faster than real time filters, compressor, seat, room, level and limiter
// are on one core, in stereo; and of the runs of all sentences of more than one: how many there
// are, how many are within 1 LU of their sentence, how far the furthest is, the loudest sample at
// an edge, and how steep it gets within 5 ms of an edge, against the steepest in its run.
#include "base/resample.hpp"
#include "cast/cast.hpp"
#include "cli/script_file.hpp"
#include "cli/values.hpp"
#include "cpu_time.hpp"
#include "encode/packet.hpp"
#include "encode/preset.hpp"
#include "master/loudness.hpp"
#include "master/tone.hpp"
#include "reading/reader.hpp"
#include "render/mastering.hpp"
#include "render/plan.hpp"
#include "speech/speech.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <numeric>
#include <span>
#include <vector>

using namespace duologue;

namespace {

struct Findings {
    double chain_s = 0;
    double audio_s = 0;
    std::size_t runs = 0;
    std::size_t alike = 0;
    double furthest_lu = 0;
    float edge = 0;
    float steepness = 0;
};

float steepest(std::span<const float> samples) {
    float highest = 0;
    for (std::size_t i = 1; i < samples.size(); ++i)
        highest = std::max(highest, std::abs(samples[i] - samples[i - 1]));
    return highest;
}

/// Without gates, which a run of half a second hardly gives time to.
Decibels loudness(std::span<const float> samples, int rate_hz) {
    const auto energies = master::measure({rate_hz, 1, {samples.begin(), samples.end()}});
    const auto sum = std::accumulate(energies.begin(), energies.end(), 0.0);
    return {10 * std::log10(sum / static_cast<double>(energies.size()))};
}

/// The runs of `speech`: as long as each is by itself, with the gaps between them.
std::vector<std::span<const float>> runs_of(const speech::Speech& speech,
                                            const reading::Utterance& utterance,
                                            const std::vector<speech::Line>& lines,
                                            const std::vector<speech::Recording>& recordings) {
    std::vector<std::span<const float>> runs;
    std::size_t at = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const reading::Utterance alone{utterance.text, {utterance.runs[i]}};
        const auto length =
            speech::join(alone, std::span(lines).subspan(i, 1), std::span(recordings).subspan(i, 1))
                .audio.samples.size();
        runs.push_back(std::span(speech.audio.samples).subspan(at, length));
        at += length
              + static_cast<std::size_t>(utterance.runs[i].gap_after.count() * speech.audio.rate_hz
                                         / 1000);
    }
    return runs;
}

void look_at_edges(Findings& found, std::span<const std::span<const float>> runs, int rate_hz) {
    const auto edge = static_cast<std::size_t>(rate_hz / 200);
    for (const auto run : runs) {
        const auto length = std::min(edge, run.size());
        const auto at_edges = std::max(steepest(run.first(length)), steepest(run.last(length)));
        found.edge = std::max({found.edge, std::abs(run.front()), std::abs(run.back())});
        found.steepness = std::max(found.steepness, at_edges / steepest(run));
    }
}

void compare(Findings& found, std::span<const std::span<const float>> runs, int rate_hz) {
    std::vector<float> all;
    for (const auto run : runs)
        all.insert(all.end(), run.begin(), run.end());
    for (const auto run : runs) {
        const auto away = std::abs(loudness(run, rate_hz).value - loudness(all, rate_hz).value);
        ++found.runs;
        found.alike += away <= 1 ? 1 : 0;
        found.furthest_lu = std::max(found.furthest_lu, away);
    }
}

Findings measure(const std::filesystem::path& data, const std::filesystem::path& path,
                 mix::Room room) {
    const reading::Reader reader(data);
    const auto [script, warnings] = cli::read_script(path, reader.dictionary());
    const auto [cast, cast_warnings] = cast::assign(script, cast::load_voices(data / "voices"), {});
    speech::Synthesizer synthesizer(data / "espeak-ng-data");
    const render::Forms forms{.quality = encode::quality_of(encode::Preset::balanced, 2),
                              .room = room};
    Findings found;
    for (const auto& cue : render::plan(script, cast, {}, {})) {
        auto utterance = reader.read(cue.text, cue.language);
        reading::intone(utterance, cue.context);
        const auto lines = speech::lines_of(utterance, *cue.voice);
        const auto recordings = synthesizer.say(cue.voice->variant, lines);
        auto speech = speech::join(utterance, lines, recordings);
        const auto runs = runs_of(speech, utterance, lines, recordings);
        look_at_edges(found, runs, speech.audio.rate_hz);
        add_time(found.chain_s, [&] { master::soften(speech.audio); });
        if (lines.size() > 1)
            compare(found, runs, speech.audio.rate_hz);
        auto voice = resample(speech.audio, encode::encoder_rate_hz);
        found.audio_s += static_cast<double>(voice.frames()) / voice.rate_hz;
        add_time(found.chain_s,
                 [&] { static_cast<void>(render::master_clip(std::move(voice), cue, forms)); });
    }
    return found;
}

} // namespace

int main(int argc, char** argv) {
    try {
        if (argc < 2 || argc > 3)
            throw Error(Error::Kind::usage, "chain SCRIPT [dry|studio|hall]");
        const auto found =
            measure(DUOLOGUE_DATA, argv[1], cli::parse_room(argc == 3 ? argv[2] : "dry"));
        fmt::print("chain: {:.0f} times real time\n", found.audio_s / found.chain_s);
        fmt::print("runs: {}, {} within 1 LU, the furthest {:.2f} LU\n", found.runs, found.alike,
                   found.furthest_lu);
        fmt::print("edges: at most {:.1f} dBFS; steepness {:.1f} dB against the run's\n",
                   20 * std::log10(std::max(found.edge, 1e-6F)), 20 * std::log10(found.steepness));
        return EXIT_SUCCESS;
    } catch (const std::exception& error) {
        fmt::print(stderr, "chain: {}\n", error.what());
        return EXIT_FAILURE;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What a script costs at the least: the engine and the encoder alone, in one process.
//
//     floor SCRIPT best|balanced|fast
//
// prints the CPU seconds of synthesis and of encoding, and the seconds of audio that were encoded:
// the whole programme, with its pauses, as an encoder gets it that takes one file.
#include "base/resample.hpp"
#include "cast/cast.hpp"
#include "cli/script_file.hpp"
#include "cli/values.hpp"
#include "cpu_time.hpp"
#include "encode/packet.hpp"
#include "encode/preset.hpp"
#include "reading/reader.hpp"
#include "render/plan.hpp"
#include "speech/speech.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <exception>
#include <filesystem>
#include <span>
#include <vector>

using namespace duologue;

namespace {

struct Floor {
    double synthesis = 0;
    double encoding = 0;
    double audio = 0;
};

Floor measure(const std::filesystem::path& data, const std::filesystem::path& path,
              const encode::Quality& quality) {
    const reading::Reader reader(data);
    const auto [script, warnings] = cli::read_script(path, reader.dictionary());
    const auto [cast, cast_warnings] = cast::assign(script, cast::load_voices(data / "voices"), {});
    speech::Synthesizer synthesizer(data / "espeak-ng-data");
    encode::Encoder encoder(quality);
    Floor floor;
    std::vector<float> rest;
    for (const auto& cue : render::plan(script, cast, {}, {})) {
        const auto utterance = reader.read(cue.text, cue.language);
        const auto lines = speech::lines_of(utterance, *cue.voice);
        std::vector<speech::Recording> recordings;
        add_time(floor.synthesis, [&] { recordings = synthesizer.say(cue.voice->variant, lines); });
        const auto speech = speech::join(utterance, lines, recordings);
        const auto voice = resample(speech.audio, encode::encoder_rate_hz);
        rest.resize(rest.size()
                    + static_cast<std::size_t>(cue.pause_before.count()) * encode::encoder_rate_hz
                          / 1000);
        rest.insert(rest.end(), voice.samples.begin(), voice.samples.end());
        std::size_t done = 0;
        add_time(floor.encoding, [&] {
            for (; done + encode::packet_samples <= rest.size(); done += encode::packet_samples)
                static_cast<void>(
                    encoder.encode(std::span(rest).subspan(done, encode::packet_samples)));
        });
        floor.audio += static_cast<double>(done) / encode::encoder_rate_hz;
        rest.erase(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(done));
    }
    return floor;
}

} // namespace

int main(int argc, char** argv) {
    try {
        if (argc != 3)
            throw Error(Error::Kind::usage, "floor SCRIPT best|balanced|fast");
        const auto floor =
            measure(DUOLOGUE_DATA, argv[1], encode::quality_of(cli::parse_preset(argv[2]), 1));
        fmt::print("{:.3f} {:.3f} {:.2f}\n", floor.synthesis, floor.encoding, floor.audio);
        return EXIT_SUCCESS;
    } catch (const std::exception& error) {
        fmt::print(stderr, "floor: {}\n", error.what());
        return EXIT_FAILURE;
    }
}

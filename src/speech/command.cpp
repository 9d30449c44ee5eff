// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/command.hpp"

#include "base/error.hpp"
#include "base/fingerprint.hpp"
#include "base/unicode.hpp"
#include "reading/run.hpp"
#include "speech/trim.hpp"
#include "speech/wave.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>
#include <utility>

namespace duologue::speech {
namespace {

/// What espeak-ng's personas have, over whole sentences; so that runs of both join well.
constexpr double usual_rms = 0.079;

[[noreturn]] void refuse(const cast::Voice& voice, std::string_view what, std::string_view advice) {
    throw Error(Error::Kind::environment,
                {fmt::format("persona {}: {} (the command is {})", voice.id, what,
                             fmt::join(voice.command->line, " ")),
                 std::string(advice)});
}

/// One line, whatever the text holds: programs of this kind speak line by line.
std::string input_for(const reading::Utterance& utterance) {
    std::u32string line;
    for (const auto& run : utterance.runs)
        for (const auto character : to_utf32(run.written)) {
            const bool blank = character < U' ' || character == U'\x7f' || is_space(character);
            if (!line.empty() || (!blank && !reading::is_pause_mark(character)))
                line += blank ? U' ' : character;
        }
    return to_utf8(line) + '\n';
}

Pcm run(const reading::Utterance& utterance, const cast::Voice& voice, Deadline deadline) {
    constexpr std::string_view by_hand =
        "give it a sentence by hand to see what is wrong, correct the persona's file, or choose "
        "another persona with --cast";
    const auto ran = run_program(*voice.command, input_for(utterance), deadline);
    if (!ran.failure.empty())
        refuse(voice, ran.err.empty() ? ran.failure : fmt::format("{}: {}", ran.failure, ran.err),
               by_hand);
    if (ran.out.empty())
        refuse(voice, "it wrote nothing to standard output", by_hand);
    auto sound = decode_wave(ran.out, voice.command->raw_rate_hz);
    if (!sound)
        refuse(voice,
               fmt::format("what it wrote is no whole WAV file of at most {} s", longest_sound_s),
               "let it write WAV, or say sample_rate in the persona's file where it writes bare "
               "16-bit PCM");
    return std::move(*sound);
}

void set_usual_level(std::vector<float>& samples) {
    const auto power = sum_of_squares(samples);
    if (power == 0)
        return;
    const auto rms = std::sqrt(power / static_cast<double>(samples.size()));
    for (auto& sample : samples)
        sample *= static_cast<float>(usual_rms / rms);
}

/// Leaves out the silence at both ends.
void trim(Pcm& audio) {
    set_usual_level(audio.samples);
    const auto [begin, end] = find_sound(audio.samples, audio.rate_hz);
    audio.samples.resize(end);
    audio.samples.erase(audio.samples.begin(),
                        audio.samples.begin() + static_cast<std::ptrdiff_t>(begin));
    set_usual_level(audio.samples);
    fade_edges(audio.samples, audio.rate_hz);
}

/// Where each token begins if everything that is said takes time by its length.
std::vector<SpokenToken> estimate(const reading::Utterance& utterance, std::size_t samples) {
    std::size_t length = 0;
    for (const auto& run : utterance.runs)
        length += to_utf32(run.spoken).size();
    std::vector<SpokenToken> tokens;
    std::size_t before = 0;
    for (const auto& run : utterance.runs) {
        for (const auto& token : run.tokens)
            tokens.push_back({token.begin, token.end, samples * (before + token.spoken) / length});
        before += to_utf32(run.spoken).size();
    }
    return tokens;
}

} // namespace

bool is_by_command(const cast::Voice& voice, reading::Language language) {
    return voice.command
           && (language == reading::Language::mandarin ? voice.command->mandarin
                                                       : voice.command->english);
}

Speech speak_by_command(const reading::Utterance& utterance, const cast::Voice& voice,
                        Deadline deadline) {
    Speech speech{run(utterance, voice, deadline), {}};
    trim(speech.audio);
    if (speech.audio.samples.empty())
        refuse(voice, "what it wrote is silent",
               "correct the sentence or the persona's file, or choose another persona with --cast");
    speech.tokens = estimate(utterance, speech.audio.samples.size());
    return speech;
}

void check_command(const cast::Voice& voice) {
    if (voice.command && find_program(*voice.command).empty())
        refuse(voice, "its program is not there or cannot be run",
               "install it, correct the persona's file, or choose another persona with --cast");
}

std::string command_fingerprint(const cast::Voice& voice) {
    if (!voice.command)
        return {};
    const auto& command = *voice.command;
    Fingerprint print;
    print.add_file(find_program(command)).add(command.version).add(command.raw_rate_hz);
    print.add(command.mandarin).add(command.english);
    for (const auto& argument : command.line) {
        print.add(argument);
        std::error_code none; // a name that no file can have
        if (const auto file = command.folder / argument;
            std::filesystem::is_regular_file(file, none))
            print.add_file(file);
    }
    return print.hex();
}

} // namespace duologue::speech

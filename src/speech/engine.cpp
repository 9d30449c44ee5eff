// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/engine.hpp"

#include "base/file.hpp"
#include "base/fingerprint.hpp"
#include "speech/voice_data.hpp"

namespace duologue::speech {

Engine::Engine(const std::filesystem::path& data_folder)
    : data_folder_(data_folder), synthesizer_(data_folder) {}

std::string Engine::fingerprint() const {
    Fingerprint print;
    print.add(version());
    for (const auto* const part : voice_data)
        print.add_file(data_folder_ / part);
    return print.hex();
}

std::string Engine::fingerprint(const cast::Voice& voice) const {
    constexpr std::size_t largest_variant = 1 << 20;
    return fingerprint_of(
        read_file(data_folder_ / "voices" / "!v" / voice.variant, largest_variant));
}

Booth& Engine::booth_for(const std::string& variant, reading::Language language) {
    return booths_.try_emplace({variant, language}, synthesizer_, variant, language).first->second;
}

Speech Engine::speak(const reading::Utterance& utterance, const cast::Voice& voice) {
    const auto lines = lines_of(utterance, voice);
    return join(utterance, lines, booth_for(voice.variant, main_language(lines)).say(lines));
}

} // namespace duologue::speech

// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/engine.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/fingerprint.hpp"
#include "speech/voice_data.hpp"

#include <algorithm>
#include <system_error>

namespace duologue::speech {
namespace {

/// Enough for a conversation; each takes some memory.
constexpr std::size_t most_booths = 4;

std::string fingerprint_of_data(const std::filesystem::path& folder) {
    Fingerprint print;
    for (const auto* const part : voice_data)
        print.add_file(folder / part);
    return print.hex();
}

std::filesystem::path variants_in(const std::filesystem::path& data) {
    return data / variants_folder;
}

std::map<std::string, std::string> fingerprints_of_variants(const std::filesystem::path& data) {
    std::map<std::string, std::string> prints;
    std::error_code none;
    for (const auto& file : std::filesystem::directory_iterator(variants_in(data), none))
        prints[file.path().filename()] = Fingerprint().add_file(file.path()).hex();
    return prints;
}

} // namespace

Engine::Engine(const std::filesystem::path& data_folder)
    : data_folder_(data_folder),
      data_(fingerprint_of_data(data_folder)),
      variants_(fingerprints_of_variants(data_folder)),
      synthesizer_(data_folder) {}

std::string Engine::fingerprint() const {
    return Fingerprint().add(version()).add(data_).hex();
}

std::string Engine::fingerprint(const cast::Voice& voice) const {
    constexpr std::size_t largest_variant = 1 << 20;
    return fingerprint_of(read_file(variants_in(data_folder_) / voice.variant, largest_variant));
}

void Engine::expect(const cast::Voice& voice, reading::Language language) {
    const std::pair expected(voice.variant, language);
    if (expected_.size() < most_booths && std::ranges::find(expected_, expected) == expected_.end())
        expected_.push_back(expected);
}

void Engine::open(const std::string& variant, reading::Language language) {
    if (booths_.size() == most_booths)
        booths_.pop_back();
    booths_.emplace_front(variant, language, synthesizer_);
}

Booth& Engine::booth_for(const std::string& variant, reading::Language language) {
    for (const auto& [expected, in] : std::exchange(expected_, {}))
        open(expected, in);
    const auto found = std::ranges::find_if(booths_, [&](const NamedBooth& known) {
        return known.variant == variant && known.language == language;
    });
    if (found != booths_.end())
        booths_.splice(booths_.begin(), booths_, found);
    else
        open(variant, language);
    return booths_.front().booth;
}

void Engine::check_unchanged(const std::string& variant) const {
    if (fingerprint_of_data(data_folder_) != data_)
        throw Error(Error::Kind::environment,
                    {"espeak-ng's data have changed while they were in use", "try again"},
                    {data_folder_.string()});
    const auto known = variants_.find(variant);
    const auto file = variants_in(data_folder_) / variant;
    if (known == variants_.end() || Fingerprint().add_file(file).hex() != known->second)
        throw Error(Error::Kind::environment,
                    {"the variant has changed while it was in use", "try again"}, {file.string()});
}

Speech Engine::speak(const reading::Utterance& utterance, const cast::Voice& voice) {
    const auto lines = lines_of(utterance, voice);
    try {
        const auto recordings = booth_for(voice.variant, main_language(lines)).say(lines);
        check_unchanged(voice.variant);
        return join(utterance, lines, recordings);
    } catch (const VoiceEnded&) {
        check_unchanged(voice.variant);
        throw;
    }
}

} // namespace duologue::speech

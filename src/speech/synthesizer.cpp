// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/synthesizer.hpp"

#include "base/error.hpp"
#include "speech/voice_data.hpp"

#include <espeak-ng/espeak_ng.h>
#include <espeak-ng/speak_lib.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <utility>

namespace duologue::speech {
namespace {

using reading::Language;

/// Below the library's default of 100, at which loud variants clip inside it.
constexpr int headroom_volume = 60;

/// The library has 160 bytes for the path and uses the system's data when it does not fit.
constexpr std::size_t longest_data_path = 159;

// The library's callback carries user data only inside events, and those of a call's last block
// have none; so the recording is where the callback finds it.
Recording* recording = nullptr;

void note_words(const espeak_EVENT* event) {
    for (; event->type != espeakEVENT_LIST_TERMINATED; ++event) {
        const bool phantom = event->length == 0;
        if (event->type == espeakEVENT_WORD && !phantom && event->text_position > 0)
            recording->words.push_back({static_cast<std::uint32_t>(event->text_position - 1),
                                        static_cast<std::uint32_t>(std::max(event->sample, 0))});
    }
}

int on_audio(short* samples, int count, espeak_EVENT* events) {
    if (samples != nullptr)
        recording->samples.insert(recording->samples.end(), samples, samples + count);
    note_words(events);
    return 0;
}

void check(espeak_ng_STATUS status, std::string_view what) {
    if (status == ENS_OK)
        return;
    char reason[256] = "";
    espeak_ng_GetStatusCodeMessage(status, reason, sizeof reason);
    throw Error(Error::Kind::environment, fmt::format("espeak-ng cannot {}: {}", what, reason));
}

// Links in the program's own data folder: by the library's own names it opens every file it has.
std::string_view voice_of(Language language) {
    return language == Language::mandarin ? "mandarin" : "english";
}

void set_delivery(const cast::Delivery& delivery) {
    for (const auto& [parameter, value] : {std::pair{espeakRATE, delivery.rate_wpm},
                                           {espeakPITCH, delivery.pitch},
                                           {espeakRANGE, delivery.range},
                                           {espeakVOLUME, headroom_volume}})
        check(espeak_ng_SetParameter(parameter, value, 0), "set a voice parameter");
}

Recording synthesize(const std::string& text) {
    constexpr std::size_t a_minute = 60 * Synthesizer::rate_hz;
    Recording result;
    // Room that is not used costs nothing; growing does.
    result.samples.reserve(a_minute);
    recording = &result;
    const auto status = espeak_ng_Synthesize(text.c_str(), text.size() + 1, 0, POS_CHARACTER, 0,
                                             espeakCHARS_UTF8 | espeakPHONEMES, nullptr, nullptr);
    recording = nullptr;
    check(status, "speak");
    return result;
}

[[noreturn]] void end_without_thread(int /*signal*/) {
    constexpr std::string_view reason =
        "duologue: espeak-ng cannot start a thread: there is too little memory, or a limit of "
        "processes; end other programs, or raise the limit (ulimit -v, -u)\n";
    static_cast<void>(::write(STDERR_FILENO, reason.data(), reason.size()));
    ::_exit(static_cast<int>(Error::Kind::environment));
}

/// Returns the sampling rate. The library starts a thread, and where it gets none it aborts.
int initialize(const std::string& path) {
    const auto before = std::signal(SIGABRT, end_without_thread);
    const int rate =
        espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, path.c_str(), espeakINITIALIZE_DONT_EXIT);
    std::signal(SIGABRT, before);
    return rate;
}

Language other_than(Language language) {
    return language == Language::mandarin ? Language::english : Language::mandarin;
}

} // namespace

Synthesizer::Synthesizer(const std::filesystem::path& data_folder) : data_folder_(data_folder) {
    const auto path = data_folder.string();
    if (path.size() > longest_data_path)
        throw Error(Error::Kind::environment,
                    {fmt::format("the path {} is too long for espeak-ng, which takes {} bytes",
                                 path, longest_data_path),
                     "move the program's folder up"});
    check_voice_data(data_folder);
    const int rate = initialize(path);
    const char* used = nullptr;
    espeak_Info(&used);
    if (rate != rate_hz || used == nullptr || !path.starts_with(used))
        throw Error(Error::Kind::environment,
                    {fmt::format("espeak-ng cannot use its data in {}", path),
                     "run make again, or raise the limit of memory (ulimit -v) if there is one"});
    espeak_SetSynthCallback(on_audio);
}

Synthesizer::~Synthesizer() {
    espeak_Terminate();
}

std::string Synthesizer::version() const {
    const std::string text = espeak_Info(nullptr);
    return text.substr(0, text.find(' '));
}

// Where a variant is missing the library speaks without it and reports success.
void Synthesizer::load(const std::string& variant, Language language) {
    const auto name = fmt::format("{}+{}", voice_of(language), variant);
    check(espeak_ng_SetVoiceByName(name.c_str()), "load voice " + name);
    const auto* current = espeak_GetCurrentVoice();
    if (current == nullptr || !std::string_view(current->identifier).ends_with(variant))
        throw Error(Error::Kind::environment,
                    {fmt::format("espeak-ng has no variant {}", variant),
                     "name another one in the persona's file, or run make again"});
    check_variant(data_folder_, variant);
    loaded_ = {variant, language};
}

std::vector<Recording> Synthesizer::say(const std::string& variant, std::span<const Line> lines) {
    std::vector<Recording> recordings(lines.size());
    const auto main = main_language(lines);
    for (const auto language : {main, other_than(main)}) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i].language != language)
                continue;
            if (loaded_ != Loaded{variant, language})
                load(variant, language);
            set_delivery(lines[i].delivery);
            recordings[i] = synthesize(lines[i].text);
        }
    }
    loaded_.reset();
    return recordings;
}

Language main_language(std::span<const Line> lines) {
    if (lines.empty())
        return Language::mandarin;
    const auto first = lines.front().language;
    const auto like_first = std::ranges::count(lines, first, &Line::language);
    return 2 * like_first >= std::ssize(lines) ? first : other_than(first);
}

} // namespace duologue::speech

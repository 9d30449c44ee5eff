// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/engine.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/fingerprint.hpp"
#include "speech/trim.hpp"

#include <espeak-ng/espeak_ng.h>
#include <espeak-ng/speak_lib.h>
#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace duologue::speech {
namespace {

constexpr int engine_rate_hz = 22'050;

/// Below the library's default of 100, at which loud variants clip inside it.
constexpr int headroom_volume = 60;

/// The library has 160 bytes for the path and uses the system's data when it does not fit.
constexpr std::size_t longest_data_path = 159;

/// A word event: a position in the text that was spoken, and the sample where it begins to sound.
struct WordEvent {
    std::size_t position;
    std::size_t sample;
};

struct Recording {
    std::vector<float> samples;
    std::vector<WordEvent> words;
};

// The library's callback carries user data only inside events, and those of a call's last block
// have none; so the recording is where the callback finds it.
Recording* recording = nullptr;

void note_words(const espeak_EVENT* event) {
    for (; event->type != espeakEVENT_LIST_TERMINATED; ++event) {
        const bool phantom = event->length == 0;
        if (event->type == espeakEVENT_WORD && !phantom && event->text_position > 0)
            recording->words.push_back({static_cast<std::size_t>(event->text_position - 1),
                                        static_cast<std::size_t>(std::max(event->sample, 0))});
    }
}

int on_audio(short* samples, int count, espeak_EVENT* events) {
    constexpr float full_scale = 32'768;
    for (int i = 0; samples != nullptr && i < count; ++i)
        recording->samples.push_back(static_cast<float>(samples[i]) / full_scale);
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
std::string_view voice_of(reading::Language language) {
    return language == reading::Language::mandarin ? "mandarin" : "english";
}

const cast::Delivery& delivery_of(const cast::Voice& voice, reading::Language language) {
    return language == reading::Language::mandarin ? voice.mandarin : voice.english;
}

// Where a variant is missing the library speaks without it and reports success.
void load(const cast::Voice& voice, reading::Language language) {
    const auto name = fmt::format("{}+{}", voice_of(language), voice.variant);
    check(espeak_ng_SetVoiceByName(name.c_str()), "load voice " + name);
    const auto* current = espeak_GetCurrentVoice();
    if (current == nullptr || !std::string_view(current->identifier).ends_with(voice.variant))
        throw Error(Error::Kind::environment,
                    fmt::format("espeak-ng has no variant {}; run make again", voice.variant));
}

void set_delivery(const cast::Delivery& delivery) {
    for (const auto& [parameter, value] : {std::pair{espeakRATE, delivery.rate_wpm},
                                           {espeakPITCH, delivery.pitch},
                                           {espeakRANGE, delivery.range},
                                           {espeakVOLUME, headroom_volume}})
        check(espeak_ng_SetParameter(parameter, value, 0), "set a voice parameter");
}

Recording synthesize(const std::string& text) {
    Recording result;
    recording = &result;
    const auto status = espeak_ng_Synthesize(text.c_str(), text.size() + 1, 0, POS_CHARACTER, 0,
                                             espeakCHARS_UTF8 | espeakPHONEMES, nullptr, nullptr);
    recording = nullptr;
    check(status, "speak");
    return result;
}

/// The sample where each token begins: at its own word event, or evenly spread between the events
/// around it where one event covers several tokens (the syllables of a joined word).
std::vector<std::size_t> token_samples(const reading::Run& run, const Recording& record) {
    std::vector<std::size_t> samples(run.tokens.size(), 0);
    std::size_t token = 0;
    for (std::size_t word = 0; word < record.words.size(); ++word) {
        const auto begin = record.words[word].sample;
        const bool last = word + 1 == record.words.size();
        const auto end = last ? record.samples.size() : record.words[word + 1].sample;
        const auto limit = last ? SIZE_MAX : record.words[word + 1].position;
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

/// Appends what sounds of `record` to `speech`, at the level of its language.
void append(Speech& speech, const reading::Run& run, Recording record, Decibels level) {
    const auto sound = find_sound(record.samples, engine_rate_hz);
    const auto offset = speech.audio.samples.size();
    const std::span kept(record.samples.begin() + static_cast<std::ptrdiff_t>(sound.begin),
                         sound.end - sound.begin);
    fade_edges(kept, engine_rate_hz);
    for (auto& sample : kept)
        sample *= static_cast<float>(level.linear());
    speech.audio.samples.insert(speech.audio.samples.end(), kept.begin(), kept.end());
    const auto samples = token_samples(run, record);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto inside = std::clamp(samples[i], sound.begin, sound.end) - sound.begin;
        const auto earliest = speech.tokens.empty() ? offset : speech.tokens.back().sample;
        speech.tokens.push_back(
            {run.tokens[i].begin, run.tokens[i].end, std::max(earliest, offset + inside)});
    }
}

void append_silence(Speech& speech, Milliseconds length) {
    const auto count = length.count() * engine_rate_hz / 1000;
    speech.audio.samples.resize(speech.audio.samples.size() + static_cast<std::size_t>(count));
}

} // namespace

Engine::Engine(const std::filesystem::path& data_folder) : data_folder_(data_folder) {
    const auto path = data_folder.string();
    if (path.size() > longest_data_path)
        throw Error(Error::Kind::environment,
                    fmt::format("the path {} is too long for espeak-ng, which takes {} bytes; "
                                "move the program's folder up",
                                path, longest_data_path));
    const int rate =
        espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, path.c_str(), espeakINITIALIZE_DONT_EXIT);
    const char* used = nullptr;
    espeak_Info(&used);
    if (rate != engine_rate_hz || used == nullptr || !path.starts_with(used))
        throw Error(Error::Kind::environment,
                    fmt::format("espeak-ng cannot use its data in {}; run make again", path));
    espeak_SetSynthCallback(on_audio);
}

Engine::~Engine() {
    espeak_Terminate();
}

std::string Engine::version() const {
    const std::string text = espeak_Info(nullptr);
    return text.substr(0, text.find(' '));
}

std::string Engine::fingerprint() const {
    Fingerprint print;
    print.add(version());
    for (const auto* const part : {"phontab", "phonindex", "phondata", "intonations", "cmn_dict",
                                   "en_dict", "voices/mandarin", "voices/english"})
        print.add_file(data_folder_ / part);
    return print.hex();
}

std::string Engine::fingerprint(const cast::Voice& voice) const {
    constexpr std::size_t largest_variant = 1 << 20;
    return fingerprint_of(
        read_file(data_folder_ / "voices" / "!v" / voice.variant, largest_variant));
}

void Engine::prepare(const cast::Voice& voice, reading::Language language) const {
    load(voice, language);
    loaded_ = {voice.variant, language};
}

Speech Engine::speak(const reading::Utterance& utterance, const cast::Voice& voice) const {
    Speech speech{.audio = {.rate_hz = engine_rate_hz, .channels = 1, .samples = {}}, .tokens = {}};
    for (const auto& run : utterance.runs) {
        if (!loaded_ || loaded_->variant != voice.variant || loaded_->language != run.language)
            load(voice, run.language);
        loaded_.reset();
        const auto& delivery = delivery_of(voice, run.language);
        set_delivery(delivery);
        append(speech, run, synthesize(run.spoken), delivery.level);
        if (&run != &utterance.runs.back())
            append_silence(speech, run.gap_after);
    }
    return speech;
}

} // namespace duologue::speech

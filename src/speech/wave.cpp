// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/wave.hpp"

#include <sndfile.hh>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string_view>
#include <utility>

namespace duologue::speech {
namespace {

/// A string that libsndfile reads like a file.
struct Source {
    std::string_view bytes;
    sf_count_t place = 0;

    [[nodiscard]] sf_count_t size() const { return static_cast<sf_count_t>(bytes.size()); }
};

sf_count_t size_of(void* source) {
    return static_cast<Source*>(source)->size();
}

sf_count_t seek(sf_count_t offset, int whence, void* data) {
    auto& source = *static_cast<Source*>(data);
    const auto from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? source.place : source.size();
    return source.place = std::clamp<sf_count_t>(from + offset, 0, source.size());
}

sf_count_t read(void* target, sf_count_t count, void* data) {
    auto& source = *static_cast<Source*>(data);
    const auto taken = std::clamp<sf_count_t>(source.size() - source.place, 0, count);
    std::memcpy(target, source.bytes.data() + source.place, static_cast<std::size_t>(taken));
    source.place += taken;
    return taken;
}

sf_count_t tell(void* source) {
    return static_cast<Source*>(source)->place;
}

SndfileHandle open(Source& source, int raw_rate_hz) {
    SF_VIRTUAL_IO file{size_of, seek, read, nullptr, tell};
    SndfileHandle sound(file, &source);
    if (sound.error() == SF_ERR_NO_ERROR || raw_rate_hz == 0)
        return sound;
    source.place = 0;
    constexpr int format = SF_FORMAT_RAW | SF_FORMAT_PCM_16 | SF_ENDIAN_LITTLE;
    return {file, &source, SFM_READ, format, 1, raw_rate_hz};
}

Pcm fold(const Pcm& audio) {
    const auto channels = static_cast<std::size_t>(audio.channels);
    Pcm folded{audio.rate_hz, 1, std::vector<float>(audio.frames())};
    for (std::size_t i = 0; i < folded.samples.size(); ++i) {
        for (std::size_t channel = 0; channel < channels; ++channel)
            folded.samples[i] += audio.samples[i * channels + channel];
        folded.samples[i] /= static_cast<float>(channels);
    }
    return folded;
}

bool is_sound(const Pcm& audio) {
    return 8'000 <= audio.rate_hz && audio.rate_hz <= 192'000
           && std::ranges::all_of(audio.samples, [](float value) { return std::isfinite(value); });
}

} // namespace

std::optional<Pcm> decode_wave(std::string bytes, int raw_rate_hz) {
    Source source{bytes};
    auto sound = open(source, raw_rate_hz);
    if (sound.error() != SF_ERR_NO_ERROR || sound.frames() < 0 || sound.channels() < 1)
        return std::nullopt;
    // A header may promise more than there is; no sample takes less than a bit.
    const auto most = static_cast<sf_count_t>(bytes.size()) * 8 / sound.channels();
    Pcm audio{sound.samplerate(), sound.channels(), {}};
    audio.samples.resize(
        static_cast<std::size_t>(std::min(sound.frames(), most) * sound.channels()));
    const auto frames = sound.readf(audio.samples.data(), static_cast<sf_count_t>(audio.frames()));
    audio.samples.resize(static_cast<std::size_t>(std::max<sf_count_t>(frames, 0))
                         * static_cast<std::size_t>(audio.channels));
    audio = fold(audio);
    return is_sound(audio) ? std::optional(std::move(audio)) : std::nullopt;
}

} // namespace duologue::speech

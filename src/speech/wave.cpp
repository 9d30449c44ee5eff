// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/wave.hpp"

#include <sndfile.hh>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <numeric>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

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
    return source.place = from + std::clamp(offset, -from, source.size() - from);
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

/// Whether there is a WAV file's header (RIFF, or RF64 for large ones). libsndfile would also take
/// bare samples for an MP3 file, if they began like one.
bool is_wave(std::string_view bytes) {
    return (bytes.starts_with("RIFF") || bytes.starts_with("RF64"))
           && bytes.substr(std::min<std::size_t>(8, bytes.size())).starts_with("WAVE");
}

/// Whether the header promises more than there is. Who writes into a pipe does not know, and
/// promises nothing, or 2 or 4 GiB.
bool is_cut_off(std::string_view bytes) {
    constexpr std::uint32_t unknown = 0x7f000000;
    std::uint32_t promised = 0; // behind the first 8 bytes
    if (!is_wave(bytes))
        return false;
    std::memcpy(&promised, bytes.data() + 4, sizeof promised);
    return promised < unknown && promised > bytes.size();
}

SndfileHandle open(Source& source, int raw_rate_hz) {
    SF_VIRTUAL_IO file{size_of, seek, read, nullptr, tell};
    if (is_wave(source.bytes))
        return {file, &source};
    constexpr int format = SF_FORMAT_RAW | SF_FORMAT_PCM_16 | SF_ENDIAN_LITTLE;
    return raw_rate_hz == 0 ? SndfileHandle()
                            : SndfileHandle(file, &source, SFM_READ, format, 1, raw_rate_hz);
}

/// Appends the mean of the channels of each frame.
void fold(std::span<const float> frames, std::size_t channels, std::vector<float>& folded) {
    for (; !frames.empty(); frames = frames.subspan(channels)) {
        const auto frame = frames.first(channels);
        folded.push_back(std::accumulate(frame.begin(), frame.end(), 0.0F)
                         / static_cast<float>(channels));
    }
}

/// Up to `most` frames and a little more. What a header promises is not believed.
Pcm read_folded(SndfileHandle& sound, std::size_t most) {
    constexpr std::size_t at_once = 4'096;
    const auto channels = static_cast<std::size_t>(sound.channels());
    Pcm audio{sound.samplerate(), 1, {}};
    std::vector<float> block(at_once * channels);
    while (audio.samples.size() <= most) {
        const auto frames = sound.readf(block.data(), at_once);
        if (frames <= 0)
            break;
        fold(std::span(block).first(static_cast<std::size_t>(frames) * channels), channels,
             audio.samples);
    }
    return audio;
}

bool is_finite(const Pcm& audio) {
    return std::ranges::all_of(audio.samples, [](float value) { return std::isfinite(value); });
}

} // namespace

std::optional<Pcm> decode_wave(std::string_view bytes, int raw_rate_hz) {
    Source source{bytes};
    auto sound = open(source, raw_rate_hz);
    if (!sound || sound.error() != SF_ERR_NO_ERROR || is_cut_off(bytes))
        return std::nullopt;
    const auto rate_hz = sound.samplerate();
    if (sound.channels() < 1 || rate_hz < 8'000 || 192'000 < rate_hz)
        return std::nullopt;
    const auto most = longest_sound_s * static_cast<std::size_t>(rate_hz);
    auto audio = read_folded(sound, most);
    return audio.samples.size() <= most && is_finite(audio) ? std::optional(std::move(audio))
                                                            : std::nullopt;
}

} // namespace duologue::speech

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "verify/listener.hpp"

#include <fmt/format.h>
#include <sndfile.hh>

namespace duologue::verify {
namespace {

SndfileHandle open(const std::filesystem::path& path) {
    SndfileHandle file(path.string());
    if (file.error() != SF_ERR_NO_ERROR || file.samplerate() <= 0)
        throw Error(Error::Kind::input, fmt::format("not a sound file ({})", file.strError()));
    return file;
}

Frames to_frames(sf_count_t frames, int rate_hz) {
    return Frames(frames * house_rate_hz / rate_hz);
}

} // namespace

Recording listen_to_sound_file(const std::filesystem::path& path) {
    constexpr std::size_t frames_at_once = 4'096;
    auto file = open(path);
    Listener listener(file.channels(), file.samplerate());
    std::vector<float> samples(frames_at_once * static_cast<std::size_t>(file.channels()));
    sf_count_t heard = 0;
    while (const auto frames = file.readf(samples.data(), frames_at_once)) {
        listener.hear(samples.data(), static_cast<std::size_t>(frames));
        heard += frames;
    }
    if (file.error() != SF_ERR_NO_ERROR || heard != file.frames())
        throw Error(Error::Kind::input, fmt::format("broken at {:.2f} s", static_cast<double>(heard)
                                                                              / file.samplerate()));
    auto recording = listener.finish();
    const auto* const title = file.getString(SF_STR_TITLE);
    recording.title = title == nullptr ? "" : title;
    return recording;
}

Frames length_of_sound_file(const std::filesystem::path& path) {
    const auto file = open(path);
    return to_frames(file.frames(), file.samplerate());
}

} // namespace duologue::verify

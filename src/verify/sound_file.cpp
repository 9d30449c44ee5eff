// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/listener.hpp"
#include "verify/refuse.hpp"

#include <fmt/format.h>
#include <sndfile.hh>

#include <array>
#include <fstream>
#include <string_view>

namespace duologue::verify {
namespace {

/// Of the kinds of files that libsndfile reads, that which the name says.
bool is_as_named(const std::filesystem::path& path) {
    std::array<char, 4> start{};
    std::ifstream(path, std::ios::binary).read(start.data(), start.size());
    const std::string_view found(start.data(), start.size());
    if (path.extension() == ".mp3")
        return found.starts_with("ID3") || found.starts_with('\xff');
    return found == (path.extension() == ".flac" ? "fLaC" : "RIFF");
}

SndfileHandle open(const std::filesystem::path& path) {
    SndfileHandle file(path.string());
    if (file.error() != SF_ERR_NO_ERROR || file.samplerate() <= 0)
        refuse(fmt::format("not a sound file ({})", file.strError()));
    return file;
}

} // namespace

Recording listen_to_sound_file(const std::filesystem::path& path, Frames longest, Measure measure) {
    constexpr std::size_t frames_at_once = 4'096;
    if (!is_as_named(path))
        refuse(fmt::format("not a {} file", path.extension().string().substr(1)));
    auto file = open(path);
    Listener listener(file.channels(), file.samplerate(), longest, measure);
    std::vector<float> samples(frames_at_once * static_cast<std::size_t>(file.channels()));
    sf_count_t heard = 0;
    while (const auto frames = file.readf(samples.data(), frames_at_once)) {
        listener.hear(samples.data(), static_cast<std::size_t>(frames));
        heard += frames;
    }
    if (file.error() != SF_ERR_NO_ERROR || heard != file.frames())
        refuse(fmt::format("broken at {:.2f} s", static_cast<double>(heard) / file.samplerate()));
    auto recording = listener.finish();
    const auto* const title = file.getString(SF_STR_TITLE);
    recording.title = title == nullptr ? "" : title;
    return recording;
}

Frames length_of_sound_file(const std::filesystem::path& path) {
    const auto file = open(path);
    return length_of(static_cast<std::size_t>(file.frames()), file.samplerate());
}

} // namespace duologue::verify

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/opus.hpp"

#include "base/owned.hpp"
#include "base/time.hpp"

#include <opusfile.h>

#include <array>
#include <stdexcept>

namespace duologue::support {
namespace {

using OpusHandle = Owned<OggOpusFile, op_free>;

OpusHandle open(const std::string& bytes) {
    int error = 0;
    OpusHandle file(
        op_open_memory(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), &error));
    if (!file)
        throw std::runtime_error("not an Ogg Opus file: error " + std::to_string(error));
    return file;
}

std::vector<std::string> comments(const OggOpusFile* file) {
    const auto* tags = op_tags(file, -1);
    std::vector<std::string> list;
    for (int i = 0; i < tags->comments; ++i)
        list.emplace_back(tags->user_comments[i],
                          static_cast<std::size_t>(tags->comment_lengths[i]));
    return list;
}

Pcm decode(OggOpusFile* file) {
    constexpr int longest_packet = 5760;
    Pcm audio{.rate_hz = house_rate_hz, .channels = op_channel_count(file, -1), .samples = {}};
    std::array<float, 2 * longest_packet> buffer{};
    for (;;) {
        const int frames = op_read_float(file, buffer.data(), buffer.size(), nullptr);
        if (frames < 0)
            throw std::runtime_error("broken Ogg Opus: error " + std::to_string(frames));
        if (frames == 0)
            return audio;
        audio.samples.insert(audio.samples.end(), buffer.begin(),
                             buffer.begin() + frames * audio.channels);
    }
}

} // namespace

std::vector<std::string> Played::values(const std::string& field) const {
    std::vector<std::string> found;
    for (const auto& comment : comments)
        if (comment.starts_with(field + '='))
            found.push_back(comment.substr(field.size() + 1));
    return found;
}

Played play_opus(const std::string& bytes) {
    const auto file = open(bytes);
    return {decode(file.get()), op_serialno(file.get(), -1), comments(file.get())};
}

} // namespace duologue::support

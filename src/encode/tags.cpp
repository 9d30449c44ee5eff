// SPDX-License-Identifier: GPL-3.0-or-later
#include "encode/tags.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace duologue::encode {
namespace {

// EBU R128 asks for -23 LUFS; the value counts 1/256 dB.
std::string to_r128_gain(Lufs loudness) {
    constexpr double reference = -23;
    const auto gain = std::lround((reference - loudness.value) * 256);
    return std::to_string(std::clamp(gain, -32'768L, 32'767L));
}

} // namespace

std::vector<Comment> to_comments(const Tags& tags) {
    std::vector<Comment> comments;
    const auto add = [&](std::string field, const std::string& value) {
        if (!value.empty())
            comments.push_back({std::move(field), value});
    };
    add("TITLE", tags.title);
    for (const auto& artist : tags.artists)
        add("ARTIST", artist);
    add("ALBUM", tags.album);
    add("TRACKNUMBER", tags.track_number ? std::to_string(*tags.track_number) : "");
    add("DATE", tags.date);
    add("LANGUAGE", tags.language);
    add("COMMENT", tags.comment);
    for (std::size_t i = 0; i < tags.chapters.size(); ++i) {
        add(fmt::format("CHAPTER{:03}", i), to_clock(to_milliseconds(tags.chapters[i].start)));
        add(fmt::format("CHAPTER{:03}NAME", i), tags.chapters[i].title);
    }
    add("R128_TRACK_GAIN", tags.loudness ? to_r128_gain(*tags.loudness) : "");
    return comments;
}

} // namespace duologue::encode

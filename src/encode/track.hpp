// SPDX-License-Identifier: GPL-3.0-or-later
// A sound file that grows, in whatever format.
#pragma once

#include "base/file.hpp"
#include "encode/format.hpp"
#include "encode/packet.hpp"
#include "encode/tags.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace duologue::encode {

/// A piece of audio in the forms that the tracks of a run need; both are of the same length.
struct Clip {
    std::vector<Packet> packets;
    /// At encoder_rate_hz; empty where only Opus is written.
    std::vector<float> samples;

    friend bool operator==(const Clip&, const Clip&) = default;
};

/// One file (or stream) in the making. Lengths count packets of 20 ms.
class Track {
public:
    Track() = default;
    Track(const Track&) = delete;
    Track& operator=(const Track&) = delete;
    virtual ~Track() = default;

    /// Appends `clip` from one packet to before another, or that much of its samples.
    virtual void append(const Clip& clip, std::size_t begin, std::size_t end) = 0;
    virtual void append_silence(std::size_t packets) = 0;

    /// Ends the track. `tags` may differ from those at the beginning in times and loudness only.
    virtual void finish(const Tags& tags) = 0;

    /// Where the finished file is until `commit`; empty for a stream.
    [[nodiscard]] virtual std::filesystem::path draft() const = 0;

    /// The name it gets by `commit`; empty for a stream.
    [[nodiscard]] virtual std::filesystem::path path() const = 0;

    /// Gives the finished file its name.
    virtual void commit() = 0;
};

/// An Ogg Opus file at `path` that appears when the track is committed. Throws
/// Error::Kind::environment when it cannot be written.
[[nodiscard]] std::unique_ptr<Track> create_opus_file(const std::filesystem::path& path,
                                                      const Quality& quality, const Tags& tags);

/// Ogg Opus as it is made; `tags` cannot be changed afterwards, so they should hold no times.
[[nodiscard]] std::unique_ptr<Track> create_opus_stream(Sink sink, const Quality& quality,
                                                        const Tags& tags);

/// A file of another format than Opus at `path`, 16 bits at encoder_rate_hz, that appears when the
/// track is committed. Throws Error::Kind::environment when it cannot be written.
[[nodiscard]] std::unique_ptr<Track> create_sound_file(const std::filesystem::path& path,
                                                       Format format, const Quality& quality,
                                                       const Tags& tags);

} // namespace duologue::encode

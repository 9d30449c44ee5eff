// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.hpp"
#include "encode/ogg_opus.hpp"
#include "encode/track.hpp"

#include <utility>

namespace duologue::encode {
namespace {

class OpusStream : public Track {
public:
    OpusStream(Sink sink, const Quality& quality, const Tags& tags)
        : OpusStream(std::move(sink), quality, make_header(tags, quality.channels)) {}

    /// Bytes of the comments in the header.
    [[nodiscard]] std::size_t room() const { return room_; }

    void append(const Clip& clip, std::size_t begin, std::size_t end) override {
        for (auto i = begin; i < end; ++i)
            pages_.add(clip.packets[i]);
    }

    void append_silence(std::size_t packets) override {
        for (std::size_t i = 0; i < packets; ++i)
            pages_.add(silent_packet(quality_));
    }

    void finish(const Tags& /*tags*/) override { pages_.finish(silent_packet(quality_)); }

    [[nodiscard]] std::filesystem::path draft() const override { return {}; }

    [[nodiscard]] std::filesystem::path path() const override { return {}; }

    void commit() override {}

private:
    OpusStream(Sink sink, const Quality& quality, const Header& header)
        : quality_(quality), room_(header.room), pages_(begin(std::move(sink), header)) {}

    static PageWriter begin(Sink sink, const Header& header) {
        sink(header.bytes);
        return PageWriter(std::move(sink), header.pages);
    }

    Quality quality_;
    std::size_t room_;
    PageWriter pages_;
};

/// A stream into a file whose header is written again when the tags are known.
class OpusFile : public Track {
public:
    OpusFile(const std::filesystem::path& path, const Quality& quality, const Tags& tags)
        : file_(path),
          channels_(quality.channels),
          stream_([this](std::string_view bytes) { write(bytes); }, quality, tags) {}

    void append(const Clip& clip, std::size_t begin, std::size_t end) override {
        stream_.append(clip, begin, end);
    }

    void append_silence(std::size_t packets) override { stream_.append_silence(packets); }

    void finish(const Tags& tags) override {
        stream_.finish(tags);
        file_.write(std::exchange(pages_, {}));
        file_.overwrite_start(make_header(tags, channels_, stream_.room()).bytes);
        file_.finish();
    }

    [[nodiscard]] std::filesystem::path draft() const override { return file_.draft(); }

    [[nodiscard]] std::filesystem::path path() const override { return file_.path(); }

    void commit() override { file_.commit(); }

private:
    /// Pages are small, and calls of the system are not for nothing.
    void write(std::string_view page) {
        constexpr std::size_t enough = 1 << 16;
        pages_ += page;
        if (pages_.size() >= enough)
            file_.write(std::exchange(pages_, {}));
    }

    NewFile file_;
    int channels_;
    std::string pages_; ///< not written yet
    OpusStream stream_;
};

} // namespace

std::unique_ptr<Track> create_opus_stream(Sink sink, const Quality& quality, const Tags& tags) {
    return std::make_unique<OpusStream>(std::move(sink), quality, tags);
}

std::unique_ptr<Track> create_opus_file(const std::filesystem::path& path, const Quality& quality,
                                        const Tags& tags) {
    return std::make_unique<OpusFile>(path, quality, tags);
}

} // namespace duologue::encode

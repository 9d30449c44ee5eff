// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "base/file_port.hpp"
#include "encode/track.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sndfile.hh>

#include <algorithm>

namespace duologue::encode {
namespace {

int container(Format format) {
    switch (format) {
    case Format::flac:
        return SF_FORMAT_FLAC | SF_FORMAT_PCM_16;
    case Format::mp3:
        return SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III;
    default:
        return SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    }
}

FilePort& port_of(void* user) {
    return *static_cast<FilePort*>(user);
}

sf_count_t length(void* user) {
    auto& port = port_of(user);
    const auto here = port.seek(0, SEEK_CUR);
    const auto end = port.seek(0, SEEK_END);
    return port.seek(here, SEEK_SET) < 0 ? -1 : end;
}

sf_count_t seek(sf_count_t offset, int whence, void* user) {
    return port_of(user).seek(offset, whence);
}

sf_count_t read_nothing(void* /*bytes*/, sf_count_t /*count*/, void* /*user*/) {
    return 0;
}

sf_count_t write(const void* bytes, sf_count_t count, void* user) {
    const auto size = static_cast<std::size_t>(count);
    return port_of(user).write({static_cast<const char*>(bytes), size}) ? count : 0;
}

sf_count_t tell(void* user) {
    return port_of(user).seek(0, SEEK_CUR);
}

SF_VIRTUAL_IO callbacks{length, seek, read_nothing, write, tell};

/// A file that libsndfile writes.
class SoundFile : public Track {
public:
    SoundFile(const std::filesystem::path& path, Format format, const Quality& quality,
              const Tags& tags)
        : file_(path),
          channels_(static_cast<std::size_t>(quality.channels)),
          port_(file_),
          sound_(callbacks, &port_, SFM_WRITE, container(format), quality.channels,
                 encoder_rate_hz) {
        if (sound_.error() != SF_ERR_NO_ERROR)
            fail();
        sound_.command(SFC_SET_CLIPPING, nullptr, SF_TRUE);
        set_texts(tags);
    }

    void append(const Clip& clip, std::size_t begin, std::size_t end) override {
        write(clip.samples.data() + begin * packet_samples * channels_,
              (end - begin) * packet_samples);
    }

    void append_silence(std::size_t packets) override {
        const std::vector<float> silence(packet_samples * channels_);
        for (std::size_t i = 0; i < packets; ++i)
            write(silence.data(), packet_samples);
    }

    void finish(const Tags& /*tags*/) override {
        // The handle's destructor is what completes the file's header.
        sound_ = SndfileHandle();
        port_.finish();
        file_.finish();
    }

    [[nodiscard]] std::filesystem::path draft() const override { return file_.draft(); }

    [[nodiscard]] std::filesystem::path path() const override { return file_.path(); }

    void commit() override { file_.commit(); }

private:
    [[noreturn]] void fail() {
        port_.finish();
        throw Error(Error::Kind::environment,
                    fmt::format("libsndfile cannot write: {}", sound_.strError()));
    }

    void write(const float* samples, std::size_t frames) {
        const auto count = static_cast<sf_count_t>(frames);
        if (sound_.writef(samples, count) != count)
            fail();
    }

    void set_texts(const Tags& tags) {
        const auto set = [&](int field, const std::string& text) {
            if (!text.empty())
                sound_.setString(field, text.c_str());
        };
        set(SF_STR_TITLE, tags.title);
        set(SF_STR_ARTIST, fmt::format("{}", fmt::join(tags.artists, ", ")));
        set(SF_STR_ALBUM, tags.album);
        set(SF_STR_TRACKNUMBER, tags.track_number ? std::to_string(*tags.track_number) : "");
        set(SF_STR_DATE, tags.date);
        set(SF_STR_COMMENT, tags.comment);
    }

    NewFile file_;
    std::size_t channels_;
    FilePort port_;
    SndfileHandle sound_;
};

} // namespace

std::unique_ptr<Track> create_sound_file(const std::filesystem::path& path, Format format,
                                         const Quality& quality, const Tags& tags) {
    return std::make_unique<SoundFile>(path, format, quality, tags);
}

} // namespace duologue::encode

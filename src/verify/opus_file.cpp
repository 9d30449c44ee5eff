// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/owned.hpp"
#include "verify/listener.hpp"
#include "verify/refuse.hpp"

#include <fmt/format.h>
#include <ogg/ogg.h>
#include <opusfile.h>

#include <fstream>

namespace duologue::verify {
namespace {

using Handle = Owned<OggOpusFile, ::op_free>;

Handle checked(OggOpusFile* file, int error) {
    if (file == nullptr)
        refuse(fmt::format("not an Ogg Opus file (libopusfile's error {})", error));
    Handle handle(file);
    if (::op_seekable(file) == 0 || ::op_link_count(file) != 1)
        refuse("not one Ogg Opus stream");
    return handle;
}

Handle open(const std::filesystem::path& file) {
    int error = 0;
    return checked(::op_open_file(file.c_str(), &error), error);
}

void read_comments(const OggOpusFile* file, Recording& recording) {
    const auto* const tags = ::op_tags(file, -1);
    for (int i = 0; i < tags->comments; ++i) {
        const std::string_view comment(tags->user_comments[i],
                                       static_cast<std::size_t>(tags->comment_lengths[i]));
        const auto equals = comment.find('=');
        if (equals == comment.npos)
            continue;
        const auto name = comment.substr(0, equals);
        const std::string value(comment.substr(equals + 1));
        if (name == "TITLE")
            recording.title = value;
        else if (name.starts_with("CHAPTER") && name.ends_with("NAME") && !recording.marks.empty())
            recording.marks.back().title = value;
        else if (const auto time = from_clock(value); name.starts_with("CHAPTER") && time)
            recording.marks.push_back({*time, {}});
    }
}

Frames total(const OggOpusFile* file) {
    const auto frames = ::op_pcm_total(file, -1);
    if (frames < 0)
        refuse("its length cannot be told");
    return Frames(frames);
}

struct PageFinder {
    ogg_sync_state state{};

    PageFinder() { ::ogg_sync_init(&state); }

    PageFinder(const PageFinder&) = delete;
    PageFinder& operator=(const PageFinder&) = delete;

    ~PageFinder() { ::ogg_sync_clear(&state); }

    /// Takes all whole pages of the bytes so far; nothing may lie between them.
    void take_pages() {
        ogg_page page;
        while (const auto size = ::ogg_sync_pageseek(&state, &page))
            if (size < 0)
                refuse(fmt::format("{} bytes in it belong to no page", -size));
    }
};

/// Players pass over what lies between pages, some with a crackle.
void check_pages(const std::filesystem::path& path) {
    constexpr long bytes_at_once = 1 << 16;
    PageFinder pages;
    std::ifstream stream(path, std::ios::binary);
    while (stream) {
        stream.read(::ogg_sync_buffer(&pages.state, bytes_at_once), bytes_at_once);
        ::ogg_sync_wrote(&pages.state, static_cast<long>(stream.gcount()));
        pages.take_pages();
    }
    if (pages.state.fill != pages.state.returned)
        refuse("its last page is cut off");
}

/// Decodes the next frames into `samples`; their count, 0 at the end.
std::size_t read(OggOpusFile* file, std::vector<float>& samples) {
    const int frames =
        ::op_read_float(file, samples.data(), static_cast<int>(samples.size()), nullptr);
    const auto time_s = [&] { return static_cast<double>(::op_pcm_tell(file)) / house_rate_hz; };
    if (frames == OP_HOLE)
        refuse(fmt::format("a hole at {:.2f} s", time_s()));
    if (frames < 0)
        refuse(fmt::format("broken at {:.2f} s (libopusfile's error {})", time_s(), frames));
    return static_cast<std::size_t>(frames);
}

} // namespace

Recording listen_to_opus(const std::filesystem::path& path, Frames longest, Measure measure) {
    constexpr std::size_t longest_packet = 5'760;
    const auto file = open(path);
    const auto channels = static_cast<std::size_t>(::op_channel_count(file.get(), -1));
    Listener listener(static_cast<int>(channels), house_rate_hz, longest, measure);
    std::vector<float> samples(longest_packet * channels);
    while (const auto frames = read(file.get(), samples))
        listener.hear(samples.data(), frames);
    auto recording = listener.finish();
    if (recording.length != total(file.get()))
        refuse("it ends before its end");
    read_comments(file.get(), recording);
    check_pages(path);
    return recording;
}

Frames length_of_opus(const std::filesystem::path& path) {
    return total(open(path).get());
}

Frames length_of_opus(std::string_view bytes) {
    int error = 0;
    const auto* const data = reinterpret_cast<const unsigned char*>(bytes.data());
    return total(checked(::op_open_memory(data, bytes.size(), &error), error).get());
}

} // namespace duologue::verify

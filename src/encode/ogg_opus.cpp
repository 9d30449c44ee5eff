// SPDX-License-Identifier: GPL-3.0-or-later
#include "encode/ogg_opus.hpp"

#include "base/error.hpp"
#include "base/owned.hpp"

#include <fmt/format.h>
#include <ogg/ogg.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <utility>

namespace duologue::encode {
namespace {

/// The same in every file, so that the same input gives the same bytes.
constexpr int serial_number = 0x44554f; // "DUO"

constexpr int packets_on_first_page = 10;
constexpr int packets_on_a_page = 50;

using OggStream = Owned<ogg_stream_state, ogg_stream_destroy>;

OggStream make_stream() {
    // ogg_stream_destroy frees with the library's allocator, which is malloc's.
    OggStream stream(static_cast<ogg_stream_state*>(std::calloc(1, sizeof(ogg_stream_state))));
    if (!stream || ogg_stream_init(stream.get(), serial_number) != 0)
        throw Error(Error::Kind::environment, "libogg cannot make a stream: out of memory");
    return stream;
}

void put(ogg_stream_state* stream, const std::string& bytes, ogg_int64_t granule_position,
         bool last) {
    ogg_packet packet{};
    // libogg copies the bytes but declares them mutable.
    packet.packet = reinterpret_cast<unsigned char*>(const_cast<char*>(bytes.data()));
    packet.bytes = static_cast<long>(bytes.size());
    packet.granulepos = granule_position;
    packet.e_o_s = last ? 1 : 0;
    if (ogg_stream_packetin(stream, &packet) != 0)
        throw Error(Error::Kind::environment, "libogg cannot take a packet: out of memory");
}

int flush(ogg_stream_state* stream, const Sink& sink) {
    int pages = 0;
    ogg_page page;
    for (; ogg_stream_flush(stream, &page) != 0; ++pages) {
        sink({reinterpret_cast<const char*>(page.header),
              static_cast<std::size_t>(page.header_len)});
        sink({reinterpret_cast<const char*>(page.body), static_cast<std::size_t>(page.body_len)});
    }
    return pages;
}

std::string little_endian(std::uint32_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(value >> (8 * i) & 0xff);
    return text;
}

// RFC 7845, section 5.1; output gain 0 and channel mapping family 0.
std::string identification(int channels) {
    return "OpusHead\1" + std::string(1, static_cast<char>(channels))
           + little_endian(static_cast<std::uint32_t>(pre_skip.count()), 2)
           + little_endian(encoder_rate_hz, 4) + little_endian(0, 2) + little_endian(0, 1);
}

std::string with_length(const std::string& text) {
    return little_endian(static_cast<std::uint32_t>(text.size()), 4) + text;
}

// RFC 7845, section 5.2; what follows the comments is padding when it begins with a zero.
std::string comments(const Tags& tags, std::size_t least) {
    constexpr std::size_t grain = 64;
    const auto list = to_comments(tags);
    auto bytes = "OpusTags" + with_length(encoder_version())
                 + little_endian(static_cast<std::uint32_t>(list.size()), 4);
    std::size_t room = bytes.size();
    for (const auto& [field, value] : list) {
        const auto comment = with_length(fmt::format("{}={}", field, value));
        bytes += comment;
        room += field == "R128_TRACK_GAIN" ? 0 : comment.size();
    }
    bytes.resize(std::max(least, (room / grain + 2) * grain), '\0');
    return bytes;
}

} // namespace

Header make_header(const Tags& tags, int channels, std::size_t room) {
    const auto stream = make_stream();
    Header header;
    const Sink append = [&](std::string_view bytes) { header.bytes += bytes; };
    put(stream.get(), identification(channels), 0, false);
    header.pages += flush(stream.get(), append);
    const auto packet = comments(tags, room);
    header.room = packet.size();
    put(stream.get(), packet, 0, false);
    header.pages += flush(stream.get(), append);
    return header;
}

struct PageWriter::Stream {
    Sink sink;
    OggStream ogg = make_stream();
    ogg_int64_t packets = 0;
    int waiting = 0;
    int page_capacity = packets_on_first_page;

    void put_packet(const Packet& packet, ogg_int64_t granule_position, bool last) {
        put(ogg.get(), packet, granule_position, last);
        ++packets;
        if (++waiting < page_capacity && !last)
            return;
        flush(ogg.get(), sink);
        waiting = 0;
        page_capacity = packets_on_a_page;
    }
};

PageWriter::PageWriter(Sink sink, int header_pages)
    : stream_(std::make_unique<Stream>(Stream{.sink = std::move(sink)})) {
    stream_->ogg->pageno = header_pages;
    // The header pages have marked the beginning of the stream already.
    stream_->ogg->b_o_s = 1;
}

PageWriter::PageWriter(PageWriter&&) noexcept = default;
PageWriter::~PageWriter() = default;

void PageWriter::add(const Packet& packet) {
    stream_->put_packet(packet, (stream_->packets + 1) * packet_length.count(), false);
}

void PageWriter::finish(const Packet& closing) {
    stream_->put_packet(closing, stream_->packets * packet_length.count() + pre_skip.count(), true);
    stream_.reset();
}

} // namespace duologue::encode

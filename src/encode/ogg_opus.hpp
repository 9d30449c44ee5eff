// SPDX-License-Identifier: GPL-3.0-or-later
// The Ogg Opus container (RFC 7845), written by libogg.
#pragma once

#include "base/file.hpp"
#include "encode/packet.hpp"
#include "encode/tags.hpp"

#include <memory>
#include <string>

namespace duologue::encode {

/// The two header packets on their pages.
struct Header {
    std::string bytes;
    int pages = 0;
    std::size_t room = 0; ///< bytes of the comment packet
};

/// The comment packet is padded to `room` bytes at least, so that a header made when times, gain
/// and chapters are known fits in the place of one made before, for tags no shorter.
[[nodiscard]] Header make_header(const Tags& tags, int channels, std::size_t room = 0);

/// Packets on pages: the first page after 200 ms, the others after a second, a fixed serial number.
class PageWriter {
public:
    /// Continues after `header_pages` pages.
    explicit PageWriter(Sink sink, int header_pages);
    PageWriter(PageWriter&&) noexcept;
    ~PageWriter();

    void add(const Packet& packet);

    /// Ends the stream where the packets added so far end for the listener; `closing` carries what
    /// the encoder's delay still holds back of them. Nothing can be added afterwards.
    void finish(const Packet& closing);

private:
    struct Stream;
    std::unique_ptr<Stream> stream_;
};

} // namespace duologue::encode

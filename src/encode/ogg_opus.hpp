// SPDX-License-Identifier: GPL-3.0-or-later
// The Ogg Opus container (RFC 7845), written by libogg.
#pragma once

#include "base/file.hpp"
#include "encode/packet.hpp"
#include "encode/tags.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace duologue::encode {

/// The two header packets on their pages.
struct Header {
    std::string bytes;
    int pages = 0;
};

/// The comment packet is padded, so that headers whose tags differ only in their times and gain are
/// of one size: a header made when those are known fits in the place of one made before.
[[nodiscard]] Header make_header(const Tags& tags, int channels);

/// Packets on pages: the first page after 200 ms, the others after a second, a fixed serial number.
class PageWriter {
public:
    /// Continues after `header_pages` pages.
    explicit PageWriter(Sink sink, int header_pages);
    PageWriter(PageWriter&&) noexcept;
    ~PageWriter();

    void add(const Packet& packet);

    /// Ends the stream where the packets added so far end for the listener; `closing` carries what
    /// the encoder's delay still holds back of them.
    void finish(const Packet& closing);

private:
    struct Stream;
    std::unique_ptr<Stream> stream_;
};

} // namespace duologue::encode

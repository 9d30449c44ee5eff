// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/parts.hpp"

#include "base/error.hpp"

#include <cstdint>
#include <cstring>
#include <utility>

namespace duologue::speech {
namespace {

using Length = std::uint32_t;

constexpr std::size_t head_size = 1 + sizeof(Length);

} // namespace

std::string to_bytes(char kind, std::string_view bytes) {
    const auto length = static_cast<Length>(bytes.size());
    std::string framed(head_size, kind);
    std::memcpy(&framed[1], &length, sizeof length);
    framed += bytes;
    return framed;
}

void FrameReader::add(std::string_view bytes) {
    received_ += bytes;
    std::string_view rest = received_;
    for (Length length = 0; rest.size() >= head_size; rest.remove_prefix(head_size + length)) {
        std::memcpy(&length, &rest[1], sizeof length);
        if (rest.size() < head_size + length)
            break;
        Frame frame{rest[0], std::string(rest.substr(head_size, length))};
        if (frame.kind != part_of_result && frame.kind != end_of_result)
            throw Error(static_cast<Error::Kind>(frame.kind), std::move(frame.bytes));
        frames_.push_back(std::move(frame));
    }
    received_.erase(0, received_.size() - rest.size());
}

std::optional<Frame> FrameReader::next() {
    if (frames_.empty())
        return std::nullopt;
    auto frame = std::move(frames_.front());
    frames_.pop_front();
    return frame;
}

} // namespace duologue::speech

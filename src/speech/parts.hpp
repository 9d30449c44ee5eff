// SPDX-License-Identifier: GPL-3.0-or-later
// Results in parts, on their way through a pipe.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace duologue::speech {

/// Kinds of frames; any other is an Error::Kind, and the frame its message.
inline constexpr char part_of_result = 'p';
inline constexpr char end_of_result = 'e';

/// A part of a result, its end, or a failure.
struct Frame {
    char kind = part_of_result;
    std::string bytes;
};

/// As it goes through a pipe: kind and length in front.
[[nodiscard]] std::string to_bytes(char kind, std::string_view bytes);

/// Puts frames together again.
class FrameReader {
public:
    /// Takes what has come. Throws the Error that a frame holds.
    void add(std::string_view bytes);

    /// The next frame, if all of it has come.
    [[nodiscard]] std::optional<Frame> next();

private:
    std::string received_;
    std::deque<Frame> frames_;
};

} // namespace duologue::speech

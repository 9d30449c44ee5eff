// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths and places in the episode, in units the compiler checks.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace duologue {

/// Frames per second of everything that is laid out in time; Ogg Opus counts granules at this rate
/// whatever the encoder is fed (RFC 7845, section 4).
inline constexpr int house_rate_hz = 48'000;

/// A length of audio, counted in frames at the house rate.
using Frames = std::chrono::duration<std::int64_t, std::ratio<1, house_rate_hz>>;

/// The same for what is shorter than a day, of which there are many.
using ShortFrames = std::chrono::duration<std::uint32_t, Frames::period>;

/// The clock of the finished episode; zero is its first frame.
struct EpisodeClock {
    using duration = Frames;
};

/// A place in the finished episode.
using Timestamp = std::chrono::time_point<EpisodeClock, Frames>;

using Milliseconds = std::chrono::milliseconds;

/// A half-open stretch of the episode: `start` belongs to it, `end()` does not.
struct Span {
    Timestamp start{};
    Frames length{};

    [[nodiscard]] constexpr Timestamp end() const { return start + length; }

    friend constexpr bool operator==(const Span&, const Span&) = default;
};

/// The length as seconds, for people and JSON; never used to compute another time.
[[nodiscard]] constexpr double seconds(Frames length) {
    return std::chrono::duration<double>(length).count();
}

/// The length of `samples` of one channel, rounded down to frames.
[[nodiscard]] constexpr Frames length_of(std::size_t samples, int rate_hz) {
    return Frames(static_cast<std::int64_t>(samples) * house_rate_hz / rate_hz);
}

/// How many samples of one channel `length` has room for.
[[nodiscard]] constexpr std::size_t samples_in(Frames length, int rate_hz) {
    return static_cast<std::size_t>(length.count() * rate_hz / house_rate_hz);
}

/// The grid on which everything is laid out, encoded and measured: the length of an Opus packet.
inline constexpr Milliseconds grid_step{20};

/// The millisecond nearest to `time`: every time that is published has come through here, so that
/// all files say the same.
[[nodiscard]] constexpr Milliseconds to_milliseconds(Timestamp time) {
    return std::chrono::round<Milliseconds>(time.time_since_epoch());
}

/// `01:02:03.456`, with `point` before the milliseconds; at least two digits of hours.
[[nodiscard]] std::string to_clock(Milliseconds time, char point = '.');

/// The time that `to_clock` writes so, with any number of digits of hours; nothing for other text.
[[nodiscard]] std::optional<Milliseconds> from_clock(std::string_view clock, char point = '.');

/// The length that a person writes as `1.5s` or `800ms`, with a blank before the unit or none; at
/// most three places behind the point. Nothing for other text.
[[nodiscard]] std::optional<Milliseconds> parse_length(std::string_view text);

/// `1:02:03`, or `2:03` below an hour: whole seconds that have passed.
[[nodiscard]] std::string to_short_clock(Milliseconds time);

} // namespace duologue

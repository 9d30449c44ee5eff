// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/recording.hpp"

#include <cstddef>
#include <memory>

namespace duologue::verify {

/// Measures a sound as it is played.
class Listener {
public:
    Listener(int channels, int rate_hz, Frames longest, Measure measure);
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    ~Listener();

    /// `frames` interleaved frames. An Error::Kind::input once there are more than the longest
    /// sound has.
    void hear(const float* samples, std::size_t frames);

    /// What was heard; nothing can be added afterwards.
    [[nodiscard]] Recording finish();

private:
    class Meter;

    [[nodiscard]] Frames heard() const;

    std::size_t channels_;
    int rate_hz_;
    Frames longest_;
    std::unique_ptr<Meter> meter_; ///< null where only the envelope is wanted
    Envelope envelope_;
    std::size_t frames_ = 0;
    float peak_ = 0; ///< of the millisecond that is not over
};

/// Decodes an Ogg Opus file, or the other kinds.
[[nodiscard]] Recording listen_to_opus(const std::filesystem::path& path, Frames longest,
                                       Measure measure);
[[nodiscard]] Recording listen_to_sound_file(const std::filesystem::path& path, Frames longest,
                                             Measure measure);

/// What a file says of its length, without decoding it.
[[nodiscard]] Frames length_of_opus(const std::filesystem::path& path);
[[nodiscard]] Frames length_of_sound_file(const std::filesystem::path& path);

} // namespace duologue::verify

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pcm.hpp"
#include "support/folder.hpp"

#include <filesystem>

namespace duologue::support {

/// A sound card of ALSA's own parts, the only one of programs that are started while it is there.
/// It keeps what it is given, and takes all at once; or, where it has an ear, only what is heard.
class SoundCard {
public:
    enum class Ear { none, pipe };

    explicit SoundCard(Ear ear = Ear::none);
    SoundCard(const SoundCard&) = delete;
    SoundCard& operator=(const SoundCard&) = delete;
    ~SoundCard();

    /// What it was given, where it has no ear.
    [[nodiscard]] Pcm kept() const;

    /// Where an ear listens: 32-bit floats of one channel at 24 kHz.
    [[nodiscard]] std::filesystem::path pipe() const;

private:
    Folder folder_;
};

/// As if there were no sound card, as long as it is there.
class NoSoundCard {
public:
    NoSoundCard();
    NoSoundCard(const NoSoundCard&) = delete;
    NoSoundCard& operator=(const NoSoundCard&) = delete;
    ~NoSoundCard();

private:
    Folder folder_;
};

} // namespace duologue::support

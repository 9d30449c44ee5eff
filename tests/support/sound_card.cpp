// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sound_card.hpp"

#include <sys/stat.h>

#include <cstdlib>
#include <cstring>
#include <system_error>

namespace duologue::support {
namespace {

constexpr auto configuration_path = "ALSA_CONFIG_PATH";

} // namespace

SoundCard::SoundCard(Ear ear) {
    if (ear == Ear::pipe && ::mkfifo(pipe().c_str(), S_IRUSR | S_IWUSR) != 0)
        throw std::system_error(errno, std::generic_category(), "mkfifo");
    const auto configuration =
        folder_.write("asound.conf", "pcm.!default { type file slave.pcm { type null } file \""
                                         + pipe().string() + "\" format \"raw\" }\n");
    ::setenv(configuration_path, configuration.c_str(), 1);
}

SoundCard::~SoundCard() {
    ::unsetenv(configuration_path);
}

Pcm SoundCard::kept() const {
    const auto bytes = folder_.read(pipe());
    Pcm sound{24'000, 1, std::vector<float>(bytes.size() / sizeof(float))};
    if (!bytes.empty())
        std::memcpy(sound.samples.data(), bytes.data(), sound.samples.size() * sizeof(float));
    return sound;
}

std::filesystem::path SoundCard::pipe() const {
    return folder_.path() / "sound";
}

NoSoundCard::NoSoundCard() {
    // One that is not there; without any name of a card PortAudio 19.6 aborts.
    const auto configuration = folder_.write("asound.conf", "pcm.!default { type hw card 77 }\n");
    ::setenv(configuration_path, configuration.c_str(), 1);
}

NoSoundCard::~NoSoundCard() {
    ::unsetenv(configuration_path);
}

} // namespace duologue::support

// SPDX-License-Identifier: GPL-3.0-or-later
// In the place of libpcaudio (pcaudiolib/audio.h), through which libespeak-ng would play: before it
// makes the first sample, it looks for a sound card and connects to its server, though it is asked
// for samples only. Here it finds none, and calls nothing else of this.
#include <cerrno>
#include <cstddef>
#include <cstdint>

struct audio_object;

extern "C" {

audio_object* create_audio_device_object(const char* /*device*/, const char* /*client*/,
                                         const char* /*description*/) {
    return nullptr;
}

int audio_object_open(audio_object* /*none*/, int /*format*/, std::uint32_t /*rate*/,
                      std::uint8_t /*channels*/) {
    return ENODEV;
}

void audio_object_close(audio_object* /*none*/) {}

void audio_object_destroy(audio_object* /*none*/) {}

int audio_object_write(audio_object* /*none*/, const void* /*bytes*/, std::size_t /*count*/) {
    return ENODEV;
}

int audio_object_drain(audio_object* /*none*/) {
    return ENODEV;
}

int audio_object_flush(audio_object* /*none*/) {
    return ENODEV;
}

const char* audio_object_strerror(audio_object* /*none*/, int /*error*/) {
    return "no sound card";
}

} // extern "C"

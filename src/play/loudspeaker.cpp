// SPDX-License-Identifier: GPL-3.0-or-later
#include "play/loudspeaker.hpp"

#include "base/descriptor.hpp"
#include "base/error.hpp"
#include "base/interrupt.hpp"
#include "encode/packet.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <portaudio.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>

namespace duologue::play {
namespace {

constexpr double latency_s = 0.1;

[[noreturn]] void refuse(std::string_view what) {
    throw Error(Error::Kind::environment,
                {std::string(what),
                 "to listen with another program: duologue render SCRIPT -o - | PLAYER"});
}

[[noreturn]] void refuse(std::string_view what, PaError error) {
    refuse(fmt::format("{} ({})", what, Pa_GetErrorText(error)));
}

void check(PaError error) {
    if (error >= 0 || error == paOutputUnderflowed)
        return;
    stop_if_interrupted();
    refuse("the sound card has failed", error);
}

/// ALSA and JACK tell standard error of every device that is not there.
class Hush {
public:
    Hush() : kept_(::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0)) {
        const Descriptor nowhere(::open("/dev/null", O_WRONLY | O_CLOEXEC));
        if (kept_ && nowhere)
            ::dup2(nowhere.get(), STDERR_FILENO);
    }

    Hush(const Hush&) = delete;
    Hush& operator=(const Hush&) = delete;

    ~Hush() {
        if (kept_)
            ::dup2(kept_.get(), STDERR_FILENO);
    }

private:
    Descriptor kept_;
};

class Library {
public:
    Library() {
        // libjack waits for half a second for a server that it tries to start.
        ::setenv("JACK_NO_START_SERVER", "1", 0);
        if (const auto error = Pa_Initialize(); error != paNoError)
            refuse("the sound system cannot be used", error);
    }

    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    ~Library() { Pa_Terminate(); }
};

PaStream* open_stream() {
    const auto device = Pa_GetDefaultOutputDevice();
    if (device == paNoDevice)
        refuse("there is no sound card");
    const PaStreamParameters output{.device = device,
                                    .channelCount = 1,
                                    .sampleFormat = paFloat32,
                                    .suggestedLatency = latency_s,
                                    .hostApiSpecificStreamInfo = nullptr};
    PaStream* stream = nullptr;
    const auto error = Pa_OpenStream(&stream, nullptr, &output, encode::encoder_rate_hz,
                                     paFramesPerBufferUnspecified, paNoFlag, nullptr, nullptr);
    if (error != paNoError)
        refuse("the sound card cannot be opened", error);
    return stream;
}

} // namespace

struct Loudspeaker::Device {
    Hush hush;
    Library library;
    PaStream* stream = open_stream();

    Device() = default;
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;

    ~Device() {
        Pa_AbortStream(stream);
        Pa_CloseStream(stream);
    }
};

Loudspeaker::Loudspeaker() : device_(std::make_unique<Device>()) {}

Loudspeaker::~Loudspeaker() = default;

std::size_t Loudspeaker::room() {
    constexpr auto all = static_cast<std::size_t>(latency_s * encode::encoder_rate_hz);
    if (Pa_IsStreamStopped(device_->stream) == 1)
        return all;
    const auto room = Pa_GetStreamWriteAvailable(device_->stream);
    // How PortAudio 19.6 calls an underrun here, whatever the direction.
    if (room == paInputOverflowed)
        return all;
    check(static_cast<PaError>(std::min(room, 0L)));
    return static_cast<std::size_t>(std::max(room, 0L));
}

void Loudspeaker::write(std::span<const float> samples) {
    if (Pa_IsStreamStopped(device_->stream) == 1)
        check(Pa_StartStream(device_->stream));
    check(Pa_WriteStream(device_->stream, samples.data(), samples.size()));
}

void Loudspeaker::drop() {
    if (Pa_IsStreamStopped(device_->stream) == 0)
        check(Pa_AbortStream(device_->stream));
}

void Loudspeaker::drain() {
    if (Pa_IsStreamStopped(device_->stream) == 0)
        check(Pa_StopStream(device_->stream));
}

} // namespace duologue::play

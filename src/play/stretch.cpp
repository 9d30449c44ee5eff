// SPDX-License-Identifier: GPL-3.0-or-later
#include "play/stretch.hpp"

#include "encode/packet.hpp"

#include <sonic.h>

#include <new>

namespace duologue::play {
namespace {

/// The library fails only where memory ends.
void check(int succeeded) {
    if (succeeded == 0)
        throw std::bad_alloc();
}

} // namespace

void Stretch::Free::operator()(sonicStreamStruct* stream) const noexcept {
    sonicDestroyStream(stream);
}

Stretch::Stretch() {
    clear();
}

Stretch::~Stretch() = default;

void Stretch::clear() {
    stream_.reset(sonicCreateStream(encode::encoder_rate_hz, 1));
    check(stream_ ? 1 : 0);
    sonicSetSpeed(stream_.get(), static_cast<float>(speed_));
}

void Stretch::set_speed(double speed) {
    speed_ = speed;
    sonicSetSpeed(stream_.get(), static_cast<float>(speed));
}

void Stretch::put(std::span<const float> samples) {
    std::vector<float> own(samples.begin(), samples.end());
    check(sonicWriteFloatToStream(stream_.get(), own.data(), static_cast<int>(own.size())));
}

void Stretch::flush() {
    check(sonicFlushStream(stream_.get()));
}

std::size_t Stretch::available() const {
    return static_cast<std::size_t>(sonicSamplesAvailable(stream_.get()));
}

std::vector<float> Stretch::take(std::size_t count) {
    std::vector<float> samples(count);
    const int taken =
        sonicReadFloatFromStream(stream_.get(), samples.data(), static_cast<int>(count));
    samples.resize(static_cast<std::size_t>(taken));
    return samples;
}

} // namespace duologue::play

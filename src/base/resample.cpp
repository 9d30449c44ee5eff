// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/resample.hpp"

#include "base/error.hpp"

#include <fmt/format.h>
#include <soxr.h>

namespace duologue {

Pcm resample(const Pcm& audio, int rate_hz) {
    const auto from = static_cast<std::size_t>(audio.rate_hz);
    const auto to = static_cast<std::size_t>(rate_hz);
    const auto channels = static_cast<std::size_t>(audio.channels);
    const auto frames = (audio.frames() * to + from - 1) / from;
    Pcm result{rate_hz, audio.channels, std::vector<float>(frames * channels)};
    std::size_t written = 0;
    const auto* error =
        soxr_oneshot(audio.rate_hz, rate_hz, static_cast<unsigned>(audio.channels),
                     audio.samples.data(), audio.frames(), nullptr, result.samples.data(), frames,
                     &written, nullptr, nullptr, nullptr);
    if (error != nullptr)
        throw Error(Error::Kind::environment, fmt::format("soxr cannot resample: {}", error));
    result.samples.resize(written * channels);
    return result;
}

} // namespace duologue

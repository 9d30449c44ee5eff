// SPDX-License-Identifier: GPL-3.0-or-later
#include "encode/preset.hpp"

namespace duologue::encode {

Quality quality_of(Preset preset, int channels) {
    const bool stereo = channels == 2;
    switch (preset) {
    case Preset::best:
        return {
            .channels = channels, .bits_per_second = stereo ? 48'000 : 32'000, .complexity = 10};
    case Preset::balanced:
        return {.channels = channels,
                .bits_per_second = stereo ? 96'000 : 64'000,
                .complexity = 5,
                .transform_only = true};
    case Preset::fast:
        return {.channels = channels,
                .bits_per_second = stereo ? 128'000 : 80'000,
                .complexity = 0,
                .transform_only = true};
    }
    return {};
}

Quality at_bit_rate(Quality quality, int bits_per_second) {
    constexpr int least_for_transform = 48'000;
    quality.bits_per_second = bits_per_second;
    quality.transform_only &= bits_per_second >= least_for_transform * quality.channels;
    return quality;
}

} // namespace duologue::encode

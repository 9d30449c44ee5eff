// SPDX-License-Identifier: GPL-3.0-or-later
#include "encode/preset.hpp"

namespace duologue::encode {

Quality quality_of(Preset preset, int channels) {
    const bool stereo = channels == 2;
    switch (preset) {
    case Preset::best:
        return {channels, stereo ? 48'000 : 32'000, 10, false};
    case Preset::balanced:
        return {channels, stereo ? 96'000 : 64'000, 5, true};
    case Preset::fast:
        return {channels, stereo ? 128'000 : 80'000, 0, true};
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "encode/preset.hpp"

#include <algorithm>
#include <array>

namespace duologue::encode {

Quality quality_of(Preset preset, int channels) {
    const bool stereo = channels == 2;
    switch (preset) {
    case Preset::best:
        return {channels, stereo ? 48'000 : 32'000, 10, false};
    case Preset::balanced:
        return {channels, stereo ? 54'000 : 36'000, 6, false};
    case Preset::fast:
        return {channels, stereo ? 128'000 : 80'000, 5, true};
    }
    return {};
}

bool reaches_a_preset(const Quality& quality) {
    using enum Preset;
    return std::ranges::any_of(std::array{best, balanced, fast}, [&](Preset preset) {
        const auto least = quality_of(preset, quality.channels);
        return quality.transform_only == least.transform_only
               && quality.bits_per_second >= least.bits_per_second
               && quality.complexity >= least.complexity;
    });
}

} // namespace duologue::encode

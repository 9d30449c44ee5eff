// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace duologue::master {

/// The highest magnitude of one channel from sample `place` to before the next, four times
/// oversampled as BS.1770-4, annex 2, measures true peaks; 0 is taken for what lies outside.
/// Where neither sample reaches half of `ceiling` only the sample itself is looked at, since what
/// lies between such samples stays below `ceiling`.
[[nodiscard]] float true_peak_at(std::span<const float> channel, std::size_t place, float ceiling);

} // namespace duologue::master

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pcm.hpp"

namespace duologue {

/// `audio` at another rate, the same length in time to within a sample (soxr, HQ).
[[nodiscard]] Pcm resample(const Pcm& audio, int rate_hz);

} // namespace duologue

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pcm.hpp"

#include <optional>
#include <string>

namespace duologue::speech {

/// The sound in `bytes`, all channels folded into one: a WAV file or another that libsndfile knows.
/// Where it is none and `raw_rate_hz` is not 0, one channel of 16-bit PCM, little-endian, at that
/// rate. Nothing where it is no sound at all, or not from 8 to 192 kHz.
[[nodiscard]] std::optional<Pcm> decode_wave(std::string bytes, int raw_rate_hz);

} // namespace duologue::speech

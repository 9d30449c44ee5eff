// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pcm.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace duologue::speech {

/// Of one sentence.
inline constexpr std::size_t longest_sound_s = 600;

/// The sound in `bytes`, all channels folded into one: a WAV file.
/// Where it is none and `raw_rate_hz` is not 0, one channel of 16-bit PCM, little-endian, at that
/// rate. Nothing where it is no sound at all, cut off, not from 8 to 192 kHz, or longer than
/// `longest_sound_s`.
[[nodiscard]] std::optional<Pcm> decode_wave(std::string_view bytes, int raw_rate_hz);

} // namespace duologue::speech

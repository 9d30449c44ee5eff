// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pcm.hpp"

#include <cstddef>
#include <vector>

namespace duologue::speech {

/// When a token of the text begins to sound.
struct SpokenToken {
    std::size_t begin = 0;  ///< code point in Utterance::text
    std::size_t end = 0;    ///< one past the last code point
    std::size_t sample = 0; ///< in Speech::audio; never goes backward from token to token

    friend bool operator==(const SpokenToken&, const SpokenToken&) = default;
};

/// A spoken utterance, without silence at either end.
struct Speech {
    Pcm audio;
    std::vector<SpokenToken> tokens;
};

} // namespace duologue::speech

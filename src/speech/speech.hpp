// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pcm.hpp"
#include "cast/voice.hpp"
#include "reading/utterance.hpp"
#include "speech/synthesizer.hpp"

#include <cstddef>
#include <span>
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

/// What is to be said of an utterance, a line for each run, with the persona's delivery in its
/// language.
[[nodiscard]] std::vector<Line> lines_of(const reading::Utterance& utterance,
                                         const cast::Voice& voice);

/// What was said of the lines of an utterance, as one: without the silence around each, all equally
/// loud (by their power, which keeps them within 1 LU), with the gaps that the utterance asks for.
[[nodiscard]] Speech join(const reading::Utterance& utterance, std::span<const Line> lines,
                          std::span<const Recording> recordings);

} // namespace duologue::speech

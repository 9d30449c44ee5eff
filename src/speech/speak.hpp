// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cast/voice.hpp"
#include "reading/utterance.hpp"
#include "speech/speech.hpp"

#include <functional>

namespace duologue::speech {

/// What an engine makes of an utterance: the one place where engines differ.
using Speaker = std::function<Speech(const reading::Utterance&, const cast::Voice&)>;

/// The two that there are.
struct Speakers {
    Speaker espeak;
    Speaker command; ///< of voices that have one, for its languages
};

/// Lets `speakers` speak `utterance`, each what is in its languages, and joins what they say. The
/// rate is that of the one that spoke; where both did, that of the first.
[[nodiscard]] Speech speak(const reading::Utterance& utterance, const cast::Voice& voice,
                           const Speakers& speakers);

} // namespace duologue::speech

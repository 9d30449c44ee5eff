// SPDX-License-Identifier: GPL-3.0-or-later
// Inflections in the language of libespeak-ng: commands inside the text, such as `\x01` `54P`.
#pragma once

#include "cast/voice.hpp"
#include "reading/utterance.hpp"
#include "speech/synthesizer.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace duologue::speech {

/// What is to be said of `run` by a voice with `delivery`, inflected from its beginning on.
[[nodiscard]] Line inflect(const reading::Run& run, const cast::Delivery& delivery);

/// For each code point of a line, and for its end, how many come before it that are no part of a
/// command: its place in the run.
[[nodiscard]] std::vector<std::size_t> places_in_run(std::string_view line);

} // namespace duologue::speech

// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the page, each with the time it is heard.
#pragma once

#include "base/file.hpp"
#include "publish/transcript.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace duologue::publish {

/// The speakers in order of appearance.
[[nodiscard]] std::vector<std::string> speakers_of(const Transcript& transcript);

/// From the first word to the end of the last.
[[nodiscard]] Period span_of(const Turn& turn);

/// Whether any word has pinyin.
[[nodiscard]] bool has_pinyin(const Transcript& transcript);

/// Names the button that plays from a time what a speaker says.
using PlayLabel =
    std::function<std::string(const std::string& clock_time, const std::string& speaker)>;

/// Writes sections of chapters, turns, paragraphs, sentences and words. Speakers, by their place in
/// `names`, take turns in `colours` colours.
void write_transcript(const Transcript& transcript, const std::vector<std::string>& names,
                      std::size_t colours, const PlayLabel& label, const Sink& sink);

} // namespace duologue::publish

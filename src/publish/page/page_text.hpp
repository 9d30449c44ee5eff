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

/// From the first word to the end of the last.
[[nodiscard]] Period span_of(const Turn& turn);

/// Whether any word has pinyin.
[[nodiscard]] bool has_pinyin(const Turn& turn);

/// Names the button that plays from a time what a speaker says.
using PlayLabel =
    std::function<std::string(const std::string& clock_time, const std::string& speaker)>;

/// The place of who says `turn` among all who speak.
[[nodiscard]] std::size_t speaker_of(const Turn& turn, const Transcript& transcript);

/// Writes sections of chapters, turns, paragraphs, sentences and words. Speakers take turns in
/// `colours` colours.
void write_transcript(const Transcript& transcript, std::size_t colours, const PlayLabel& label,
                      const Sink& sink);

} // namespace duologue::publish

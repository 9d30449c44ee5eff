// SPDX-License-Identifier: GPL-3.0-or-later
// The page to listen and read along: one file that needs no network and no server.
#pragma once

#include "base/file.hpp"
#include "base/time.hpp"
#include "publish/transcript.hpp"
#include "script/model/script.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace duologue::publish {

/// A sound file beside the page, or below it.
struct PageSound {
    std::string file;       ///< relative to the page, UTF-8
    std::string media_type; ///< with its codecs, as a `source` element says it
};

/// How loud the episode is, step by step, for the picture of it: from 0 to 99.
struct LoudnessPicture {
    Milliseconds step{};
    std::vector<std::uint8_t> heights;
};

/// Writes index.html. A browser plays the first of `sounds` (at least one) that it can play;
/// `loudness` is drawn. Its content-security policy lets nothing run but its own script, and
/// nothing load but the sounds.
void write_page(const script::Script& script, const Transcript& transcript,
                const std::vector<PageSound>& sounds, const LoudnessPicture& loudness,
                const Sink& sink);

} // namespace duologue::publish

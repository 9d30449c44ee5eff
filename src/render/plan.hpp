// SPDX-License-Identifier: GPL-3.0-or-later
// The script as a row of sentences to perform.
#pragma once

#include "base/error.hpp"
#include "cast/cast.hpp"
#include "mix/pauses.hpp"
#include "reading/intonation.hpp"
#include "reading/utterance.hpp"
#include "reading/wording/lexicon.hpp"
#include "script/model/script.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace duologue::render {

/// One sentence: the unit that is spoken and laid out.
struct Cue {
    std::size_t chapter = 0; ///< index in Script::chapters
    std::size_t turn = 0;    ///< index in Chapter::turns
    std::size_t paragraph = 0;
    std::size_t begin = 0;        ///< its first character in the paragraph
    std::string_view text;        ///< in the Script the plan was made of
    const Place* place = nullptr; ///< the paragraph's, there too
    reading::Language language = reading::Language::mandarin;
    const cast::Voice* voice = nullptr; ///< in the Cast the plan was made with
    Milliseconds pause_before{0};       ///< 0 for the first
    reading::Context context{};
    bool overlaps = false; ///< begins before the end of the cue before it
};

/// All sentences of `script`, which must outlive them, in order, each with the pause before it: the
/// writer's own, or that of the rules. Chinese names are those of the script's cast and credits,
/// and those in `lexicon`.
[[nodiscard]] std::vector<Cue> plan(const script::Script& script, const cast::Cast& cast,
                                    const reading::Lexicon& lexicon, const mix::Pauses& pauses);

/// `cues` in clips, the unit that is encoded and kept: each by itself, or together with the one
/// that overlaps it.
[[nodiscard]] std::vector<std::span<const Cue>> clips_of(std::span<const Cue> cues);

} // namespace duologue::render

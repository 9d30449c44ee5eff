// SPDX-License-Identifier: GPL-3.0-or-later
// What is played, and what is shown of it.
#pragma once

#include "cast/cast.hpp"
#include "reading/wording/lexicon.hpp"
#include "render/plan.hpp"
#include "script/model/script.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace duologue::play {

/// What is to be played, ready to be spoken.
struct Programme {
    script::Script script;
    cast::Cast cast;
    std::vector<render::Cue> cues; ///< of `script`, with voices of `cast`
    reading::Lexicon lexicon;      ///< wins over the program's own
    std::size_t first = 0;         ///< the cue to begin with
    /// Behind the last cue of what is only the beginning of a longer script.
    std::optional<Milliseconds> pause_behind{};
};

/// What a listener is shown of a programme and finds the way by.
struct Playbill {
    struct Entry {
        std::size_t chapter = 0; ///< index in `chapters`
        std::size_t turn = 0;    ///< in the chapter
        std::size_t line = 0;    ///< of the file
        std::string caption;
        bool overlaps = false; ///< begins before the end of the entry before it
    };

    std::vector<std::string> chapters; ///< titles
    std::vector<Entry> entries;        ///< by cue
    std::size_t first = 0;             ///< the cue to begin with
    bool is_whole = true;              ///< otherwise of the beginning of a longer script
};

} // namespace duologue::play

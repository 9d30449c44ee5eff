// SPDX-License-Identifier: GPL-3.0-or-later
// The corridor: from a script to everything that is published.
#pragma once

#include "cache/store.hpp"
#include "cast/cast.hpp"
#include "master/level_curve.hpp"
#include "mix/pauses.hpp"
#include "mix/timeline.hpp"
#include "publish/report.hpp"
#include "render/outlet.hpp"
#include "render/perform.hpp"
#include "render/prelude.hpp"
#include "script/model/script.hpp"

#include <cstddef>
#include <functional>
#include <set>
#include <vector>

namespace duologue::render {

/// How far a render has come.
struct Progress {
    std::size_t sentences = 0;
    std::size_t all_sentences = 0;
    Frames audio{}; ///< rendered so far
};

/// What to render, and how.
struct Order {
    const script::Script& script;
    const cast::Cast& cast;
    const reading::Lexicon& lexicon; ///< the script's and the user's
    mix::Pauses pauses;
    std::set<std::size_t> chapters; ///< numbers from 1; empty means all
    Forms forms;
    std::size_t workers = 1;
    bool first_soon = false; ///< nothing else is begun before something of the first clip is heard
    const cache::Store* cache = nullptr;              ///< of performances; may be missing
    Prelude* prelude = nullptr;                       ///< of the first clip; may be missing
    std::function<void(const Progress&)> on_progress; ///< may be empty
};

/// What a render has made, of which no file has its name yet.
struct Rendered {
    mix::Timeline timeline;
    publish::Findings findings; ///< all but the versions
    master::LevelCurve level_curve;
    Tracks files;       ///< complete; to be committed when all else is complete too
    Tracks book_tracks; ///< what only the book takes, for as long as it is made
    std::vector<std::filesystem::path> book_sounds; ///< of its chapters, in `files` or these
    std::size_t spoken = 0;                         ///< sentences that no cache knew
    std::size_t unkept = 0;                         ///< of these, what the cache could not keep
};

/// Performs the script into `outlet`. No file has got its name when this returns, so a render that
/// fails leaves what was there before.
[[nodiscard]] Rendered render(const Order& order, const Stage& stage, Outlet outlet);

/// The first clip of `order` for a Prelude, as its render performs it.
void perform_first(const Order& order, const Stage& stage, const Prelude::Announce& announce,
                   const speech::Send& send);

/// What there is to do.
struct Outlook {
    std::size_t cues = 0;      ///< of the whole render
    std::vector<Cue> to_speak; ///< those that the cache does not know
};

/// What a render of `order` would have to do.
[[nodiscard]] Outlook look_ahead(const Order& order, const Stage& stage);

} // namespace duologue::render

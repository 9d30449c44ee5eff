// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is written beside the sound of a whole episode.
#pragma once

#include "base/file.hpp"
#include "publish/book/book.hpp"
#include "publish/page/page.hpp"
#include "publish/transcript.hpp"
#include "script/script.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace duologue::publish {

/// Files that are complete and wait for their names.
using Drafts = std::vector<NewFile>;

/// What an edition is made of beside the script and its Timeline.
struct Sounds {
    std::vector<PageSound> page; ///< the episode, the best first
    BookSound book;
    LoudnessPicture loudness;
};

/// Captions, chapters and transcripts of the episode `name`, its page and its book, in `folder`.
[[nodiscard]] Drafts draft_edition(const std::filesystem::path& folder, const std::string& name,
                                   const script::Script& script, const mix::Timeline& timeline,
                                   const Sounds& sounds);

} // namespace duologue::publish

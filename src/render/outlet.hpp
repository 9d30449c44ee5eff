// SPDX-License-Identifier: GPL-3.0-or-later
// Where the sound goes: files for the whole and for each chapter, or a stream.
#pragma once

#include "encode/ogg_opus.hpp"
#include "encode/packet.hpp"
#include "encode/tags.hpp"
#include "encode/track.hpp"
#include "script/model/script.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace duologue::render {

/// Tracks that receive the same audio.
using Tracks = std::vector<std::unique_ptr<encode::Track>>;

/// A set of tracks for the whole (may be empty), and how to open those of a chapter.
struct Outlet {
    Tracks whole;
    encode::Tags tags; ///< of the whole
    std::function<Tracks(const encode::Tags&)> open_chapter;
    /// Which of a chapter's tracks is also its sound in the book; nothing where none is.
    std::optional<std::size_t> book_track{};
    /// Opens a track for that; empty where none is needed.
    std::function<std::unique_ptr<encode::Track>(const encode::Tags&)> open_book_chapter{};
};

/// Which files to write.
struct Files {
    std::filesystem::path folder; ///< `out/NAME`
    std::string name;             ///< of the episode's files, without extension
    std::vector<encode::Format> formats;
    encode::Quality quality;
    bool whole = true;                        ///< also the episode in one file
    std::optional<encode::Format> book_sound; ///< nothing where there is no book
};

/// The tags that all files of `script` share; the title is that of the episode.
[[nodiscard]] encode::Tags common_tags(const script::Script& script);

/// The tags of a chapter's own file.
[[nodiscard]] encode::Tags chapter_tags(const script::Script& script, std::size_t number);

/// `NAME.opus`, `chapters/02-title.opus` and their like. The files appear when they are committed.
/// An Error::Kind::environment where `chapters` is a link; `files.folder` itself may be one.
[[nodiscard]] Outlet open_files(const Files& files, const script::Script& script);

/// Ogg Opus, page by page as it is made.
[[nodiscard]] Outlet open_stream(Sink sink, const encode::Quality& quality,
                                 const script::Script& script);

/// Removes what an earlier render left in `files.folder`: chapters under other titles, and after a
/// whole render also sounds of other formats. Names that no render gives stay.
void remove_stale_sounds(const Files& files, const script::Script& script);

} // namespace duologue::render

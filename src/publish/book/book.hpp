// SPDX-License-Identifier: GPL-3.0-or-later
// EPUB 3.3 with media overlays: a book that is read aloud, phrase by phrase.
#pragma once

#include "base/file.hpp"
#include "encode/format.hpp"
#include "publish/transcript.hpp"
#include "script/model/script.hpp"

#include <filesystem>
#include <vector>

namespace duologue::publish {

/// The sound of a book.
struct BookSound {
    encode::Format format = encode::Format::mp3; ///< mp3 or opus
    /// One file for each chapter of the Transcript, from the chapter's beginning to its end.
    std::vector<std::filesystem::path> chapters;
};

/// A finished book that has not got its name `path` yet. The same input gives the same bytes; sound
/// is copied piece by piece.
[[nodiscard]] NewFile draft_book(const std::filesystem::path& path, const script::Script& script,
                                 const Transcript& transcript, const BookSound& sound);

} // namespace duologue::publish

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encode/format.hpp"
#include "publish/transcript.hpp"

#include <cstddef>
#include <string>

namespace duologue::publish {

/// Names of a chapter's files in the book, below its folder.
struct ChapterFiles {
    std::string page;
    std::string overlay;
    std::string sound;
};

[[nodiscard]] std::string chapter_page_name(std::size_t number);
[[nodiscard]] ChapterFiles chapter_files(std::size_t number, encode::Format sound);

/// Whether anything in the chapter can be read along.
[[nodiscard]] bool has_overlay(const Transcript& transcript, const Chapter& chapter);

/// The text (XHTML), every cue a `span` with an identifier.
[[nodiscard]] std::string chapter_page(const Transcript& transcript, const Chapter& chapter);

/// When each cue is read (SMIL 3.0), for a chapter that has an overlay. The clips tile the chapter,
/// so that its pauses are kept.
[[nodiscard]] std::string chapter_overlay(const Transcript& transcript, const Chapter& chapter,
                                          const ChapterFiles& files);

} // namespace duologue::publish

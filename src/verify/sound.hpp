// SPDX-License-Identifier: GPL-3.0-or-later
// What is heard against what the report says of it.
#pragma once

#include "verify/captions.hpp"
#include "verify/check.hpp"
#include "verify/recording.hpp"
#include "verify/report_file.hpp"

#include <string>

namespace duologue::verify {

/// Length, and chapter marks where the format has them, loudness and peaks; every turn audible,
/// every pause silent.
[[nodiscard]] Checks check_whole(const Recording& whole, const Report& report,
                                 const std::string& file);

/// The length of a chapter's file, its title, and that it is that part of the whole.
[[nodiscard]] Checks check_chapter(const Recording& part, const Recording* whole,
                                   const Chapter& chapter, const std::string& file);

/// Every word audible, and phrases beginning when they are heard, at the end as at the beginning.
[[nodiscard]] Checks check_transcript(const Transcript& transcript, const Recording& whole,
                                      const std::string& file);

} // namespace duologue::verify

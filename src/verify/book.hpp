// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/check.hpp"
#include "verify/report_file.hpp"
#include "verify/zip.hpp"

#include <functional>
#include <string>

namespace duologue::verify {

/// Hands on the entries of a book, one after another.
using ReadBook = std::function<void(const TakeEntry&)>;

/// Whether what `read` hands on is an EPUB 3 of the episode: its form, its list of files, its
/// links, and the times of its overlays against the chapters and their sound. `file` is what the
/// checks call it.
[[nodiscard]] Checks check_book(const ReadBook& read, const Report& report,
                                const std::string& file);

} // namespace duologue::verify

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/check.hpp"
#include "verify/report_file.hpp"
#include "verify/zip.hpp"

#include <vector>

namespace duologue::verify {

/// Whether the entries are an EPUB 3 of the episode: its form, its list of files, its links, and
/// the times of its overlays against the chapters and their sound. `file` is what the checks call
/// it.
[[nodiscard]] Checks check_book(const std::vector<Entry>& entries, const Report& report,
                                const std::string& file);

} // namespace duologue::verify

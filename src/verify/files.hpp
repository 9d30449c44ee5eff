// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/check.hpp"
#include "verify/report_file.hpp"

#include <cstddef>
#include <filesystem>

namespace duologue::verify {

/// No text of an episode has more bytes.
inline constexpr std::size_t largest_text = std::size_t{1} << 26U;

/// Whether the files that `report` lists are in `folder`, with the bytes that were rendered, and
/// the report itself is as it was written: `as rendered`, one check, or one for each that is not.
[[nodiscard]] Checks check_files(const std::filesystem::path& folder, const Report& report);

} // namespace duologue::verify

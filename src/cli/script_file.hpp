// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/script.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>

namespace duologue::cli {

/// Reads a script or a published transcript, whose damaged passages are repaired first
/// (script::read_script, repair::find_mends).
[[nodiscard]] script::Parsed read_script(const std::filesystem::path& path);

/// The same for the first lines of a long file, 16 KiB of them: enough to begin with. Nothing where
/// it is not longer, is not a file, or its first lines make no script.
[[nodiscard]] std::optional<script::Script> read_beginning(const std::filesystem::path& path);

} // namespace duologue::cli

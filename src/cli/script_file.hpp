// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/script.hpp"

#include <filesystem>

namespace duologue::cli {

/// Reads a script or a published transcript, whose damaged passages are repaired first
/// (script::read_script, repair::find_mends).
[[nodiscard]] script::Parsed read_script(const std::filesystem::path& path);

} // namespace duologue::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace duologue::cli {

/// The folder of this program in a user's base directory (XDG Base Directory Specification):
/// `duologue` below that which the environment names in `variable`, else below `usual` in the home
/// folder; empty where there is neither.
[[nodiscard]] std::filesystem::path xdg_folder(const char* variable,
                                               const std::filesystem::path& usual);

} // namespace duologue::cli

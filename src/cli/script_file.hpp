// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/mandarin/dictionary.hpp"
#include "script/model/script.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>

namespace duologue::cli {

/// Reads a script or a published transcript, whose damaged passages are repaired first
/// (script::read_script, repair::find_mends).
[[nodiscard]] script::Parsed read_script(const std::filesystem::path& path,
                                         const reading::Dictionary& dictionary);

/// The same for about the first `bytes` of a longer file, whole lines of it. Nothing where it is
/// not longer or no file that can be read twice, or its first lines make no script.
[[nodiscard]] std::optional<script::Script> read_beginning(const std::filesystem::path& path,
                                                           std::size_t bytes,
                                                           const reading::Dictionary& dictionary);

} // namespace duologue::cli

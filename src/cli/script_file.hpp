// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/mandarin/dictionary.hpp"
#include "script/model/script.hpp"
#include "script/text/mend.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>

namespace duologue::cli {

/// Reads a script or a published transcript, whose damaged passages are repaired first
/// (script::read_script, repair::find_mends).
[[nodiscard]] script::Parsed read_script(const std::filesystem::path& path,
                                         const reading::Dictionary& dictionary);

/// Repairs damaged passages by the words of `dictionary`, which must outlive it.
[[nodiscard]] script::Mender mend_with(const reading::Dictionary& dictionary);

/// About the first `bytes` of a longer file, whole lines of it, repaired by `mender` if there is
/// one. Nothing where it is not longer or no file that can be read twice, or its first lines make
/// no script.
[[nodiscard]] std::optional<script::Script> read_beginning(const std::filesystem::path& path,
                                                           std::size_t bytes,
                                                           const script::Mender& mender = {});

} // namespace duologue::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/difference.hpp"

#include <filesystem>
#include <functional>

namespace duologue::cli {

/// Calls `render` now and whenever `script` is saved, and prints a line about what changed and
/// where to listen. An Error is printed, and the next save tries again. Ends by Interrupted.
void watch(const std::filesystem::path& script, const std::function<Talk()>& render);

} // namespace duologue::cli

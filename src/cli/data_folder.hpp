// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace duologue::cli {

/// Where the program's data lie: `share/duologue` beside the program (a build) or one folder up (an
/// installation). Error::Kind::environment when there is neither.
[[nodiscard]] std::filesystem::path data_folder();

} // namespace duologue::cli

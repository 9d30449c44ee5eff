// SPDX-License-Identifier: GPL-3.0-or-later
// What was rendered, opened as a listener's player would.
#pragma once

#include "verify/check.hpp"

#include <filesystem>

namespace duologue::verify {

/// Looks at everything that a render has written into `folder`, against its report.json. An
/// Error::Kind::input where there is no report to go by.
[[nodiscard]] Checks verify(const std::filesystem::path& folder);

} // namespace duologue::verify

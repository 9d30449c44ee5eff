// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace duologue::publish {

/// Says that the voices are synthetic, in `language` and in English.
[[nodiscard]] std::string synthetic_notice(const std::string& language);

} // namespace duologue::publish

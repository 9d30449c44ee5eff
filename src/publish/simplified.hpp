// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

namespace duologue::publish {

/// Traditional characters of the main block of Han, each with the Simplified one that is written
/// for it. Throws Error::Kind::environment without OpenCC's tables.
[[nodiscard]] const std::map<char32_t, char32_t>& simplified_characters();

} // namespace duologue::publish

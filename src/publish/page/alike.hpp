// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>

namespace duologue::publish {

/// Traditional characters, each with its Simplified one, as far as that or a variant is `written`:
/// who seeks in the one script finds what is written in the other. Throws Error::Kind::environment
/// without OpenCC's tables.
[[nodiscard]] std::map<std::string, std::string>
alike_characters(const std::set<char32_t>& written);

} // namespace duologue::publish

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/script.hpp"

#include <string>

namespace duologue::publish {

/// The language of `script` with the characters it is written in: `zh-Hant` where most of those
/// that differ are Traditional, and more than a stray one, else `zh-Hans`; or `en`.
[[nodiscard]] std::string written_language(const script::Script& script);

} // namespace duologue::publish

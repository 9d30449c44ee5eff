// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/model/script.hpp"

#include <string>

namespace duologue::publish {

/// A name-based UUID (RFC 9562, version 5) as a URN, of title, date, language and cast: another
/// episode has another, a corrected one the same.
[[nodiscard]] std::string identity(const script::Script& script);

} // namespace duologue::publish

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace duologue {

/// `document`, a value of nlohmann's, as people read it: indented, and with U+FFFD for what is not
/// UTF-8.
template <class Json>
[[nodiscard]] std::string to_json_text(const Json& document) {
    return document.dump(2, ' ', false, Json::error_handler_t::replace);
}

} // namespace duologue

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace duologue::fuzz {

[[nodiscard]] inline std::string_view text_of(const std::uint8_t* bytes, std::size_t size) {
    return {reinterpret_cast<const char*>(bytes), size};
}

/// Ends the process where `holds` is false: a find.
inline void demand(bool holds) {
    if (!holds)
        std::abort();
}

} // namespace duologue::fuzz

// SPDX-License-Identifier: GPL-3.0-or-later
// A pause as a script asks for one: `[pause 1.5s]`.
#pragma once

#include "base/time.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace duologue::script {

inline constexpr Milliseconds longest_pause{60'000};

/// A mark in a line that begins like a pause.
struct PauseMark {
    std::size_t start;                  ///< index of its `[`
    std::size_t end;                    ///< index after its `]`, or the line's end without one
    std::optional<Milliseconds> length; ///< nothing when it cannot be read or is too long
};

/// The first pause of `line` at or after `from` that no backslash makes plain text.
[[nodiscard]] std::optional<PauseMark> find_pause(std::u32string_view line, std::size_t from = 0);

/// `[pause 1.5s]`
[[nodiscard]] std::string to_string(Milliseconds pause);

} // namespace duologue::script

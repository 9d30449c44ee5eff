// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace duologue::script {

inline constexpr std::size_t longest_text = 16UL << 20U; ///< bytes
inline constexpr std::size_t longest_line = 1UL << 20U;  ///< bytes
inline constexpr std::size_t most_lines = 200'000;

/// `text` without the byte order mark that some editors put before it.
[[nodiscard]] std::string_view without_mark(std::string_view text);

/// Throws Error::Kind::input, with the place, unless `text` is UTF-8 text within the limits, and
/// not one of another format, such as a web page. `file` is what the place calls it.
void check_text(std::string_view text, const std::string& file);

} // namespace duologue::script

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace duologue::repair {

/// One byte in GBK that is printed.
[[nodiscard]] bool is_ascii(char32_t character);

/// Punctuation of two bytes.
[[nodiscard]] bool is_wide_mark(char32_t character);

/// What a decoder took together with half a character before it, where `rest` follows; 0 where it
/// seems to have taken nothing.
[[nodiscard]] char32_t eaten_sign(std::u32string_view rest);

} // namespace duologue::repair

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace duologue::reading {

/// `written` as one syllable of numbered pinyin that the voice can say, in small letters and with
/// `v` for ü (`Lü4` is `lv4`); nothing when it is none. The tone is 1 to 5.
[[nodiscard]] std::optional<std::string> parse_syllable(std::u32string_view written);

/// Numbered pinyin with its tone as a mark instead, as dictionaries print it: `lv4` is `lǜ`.
[[nodiscard]] std::string with_tone_mark(std::string_view syllable);

} // namespace duologue::reading

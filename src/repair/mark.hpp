// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace duologue::repair {

/// A pinyin gloss, whole or damaged: `(jīng)`, `?jīng)`, `jīng)`.
struct Mark {
    std::size_t width = 0;
    std::string syllable;  ///< numbered pinyin
    bool is_whole = false; ///< it has its opening bracket, and nothing in front of it
};

/// The gloss that begins at `at`, if one does.
[[nodiscard]] std::optional<Mark> find_mark(std::u32string_view line, std::size_t at);

/// What decoders write for bytes that they cannot decode.
[[nodiscard]] bool is_hole(char32_t character);

/// Whether a gloss that lost its opening bracket, with half a character, stands at `at`.
[[nodiscard]] bool is_broken_gloss(std::u32string_view line, std::size_t at);

/// Whether a comma at `at`, or what became of it, has a sign behind it that may be half a
/// character: `能,F在`, once 能。現在.
[[nodiscard]] bool is_odd_comma(std::u32string_view line, std::size_t at);

/// Whether what may have become of a full stop and half of the next sign stands at `at`:
/// `迷?!都t樓`, once 迷。《紅樓.
[[nodiscard]] bool is_split_stop(std::u32string_view line, std::size_t at);

} // namespace duologue::repair

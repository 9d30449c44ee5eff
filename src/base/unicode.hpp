// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 at the border, code points inside.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace duologue {

/// Byte offset of the first byte that is not UTF-8, or nothing when all of `text` is.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// `utf8` must be valid; throws Error::Kind::input otherwise.
[[nodiscard]] std::u32string to_utf32(std::string_view utf8);

/// `text` with U+FFFD in place of what is not UTF-8.
[[nodiscard]] std::string as_utf8(std::string_view text);

/// `text` must hold Unicode scalar values only.
[[nodiscard]] std::string to_utf8(std::u32string_view text);
[[nodiscard]] std::string to_utf8(char32_t character);

/// Number of code points in valid UTF-8.
[[nodiscard]] std::size_t count_code_points(std::string_view utf8);

/// Takes the first `count` code points, or all that there are, off valid UTF-8.
std::string_view take_code_points(std::string_view& utf8, std::size_t count);

/// A Han character: CJK Unified Ideographs, their extensions A to I, the compatibility block, and
/// 〇.
[[nodiscard]] bool is_han(char32_t character);

/// A letter of the Latin script, with or without diacritics, half or full width.
[[nodiscard]] bool is_latin(char32_t character);

/// 0-9 in half width.
[[nodiscard]] bool is_digit(char32_t character);

/// A-Z in half width.
[[nodiscard]] bool is_capital(char32_t character);

/// a-z in half width.
[[nodiscard]] bool is_small(char32_t character);

/// The small letter for A-Z, any other character as it is.
[[nodiscard]] char32_t to_small(char32_t character);
[[nodiscard]] std::u32string to_small(std::u32string_view text);

/// Whether `character` is one of `set`; 0 never is.
[[nodiscard]] bool is_one_of(char32_t character, std::u32string_view set);

/// Whether `word` is one of `words`.
[[nodiscard]] bool is_one_of(std::u32string_view word, std::span<const std::u32string_view> words);

/// Whether `text` begins with one of `words`.
[[nodiscard]] bool begins_with_one_of(std::u32string_view text,
                                      std::span<const std::u32string_view> words);

/// The one character that stands for `character` and the combining `mark` behind it (Unicode's
/// Normalization Form C), where there is such.
[[nodiscard]] std::optional<char32_t> compose(char32_t character, char32_t mark);

/// What `compose` makes `character` of.
[[nodiscard]] std::optional<std::pair<char32_t, char32_t>> decompose(char32_t character);

/// White space in the sense of Unicode's White_Space property.
[[nodiscard]] bool is_space(char32_t character);

/// Controls and formatting characters (Unicode's Cc and Cf) that are no white space: nothing that a
/// reader sees or a voice says.
[[nodiscard]] bool is_invisible(char32_t character);

/// A picture (Unicode's Extended_Pictographic property) or what shapes one: a skin tone, a
/// variation selector, a keycap.
[[nodiscard]] bool is_pictograph(char32_t character);

/// Chooses how the character before it looks: a variation selector, or the keycap U+20E3.
[[nodiscard]] bool is_selector(char32_t character);

/// `text` with U+FFFD in place of what is not UTF-8 and of what could steer a terminal: controls
/// but for tabs and line feeds, and marks of direction.
[[nodiscard]] std::string printable(std::string_view text);

/// The first CR or LF at `start` or behind it, or the size of `text`.
[[nodiscard]] std::size_t end_of_line(std::string_view text, std::size_t start = 0);

/// `text` without white space at either end.
[[nodiscard]] std::u32string_view trim(std::u32string_view text);

} // namespace duologue

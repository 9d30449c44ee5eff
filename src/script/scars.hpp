// SPDX-License-Identifier: GPL-3.0-or-later
// What scraping does to a line of published text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace duologue::script {

/// Characters that the writer did not write.
struct Scar {
    std::size_t width;               ///< how many characters of the line it takes
    std::optional<char32_t> meaning; ///< the one character they stand for, if any
};

/// The scar that begins at `at`, where the cleaned line ends in `before` (0 at its start).
[[nodiscard]] std::optional<Scar> find_scar(std::u32string_view line, std::size_t at,
                                            char32_t before);

/// The pinyin that explains the Han character `before`, in brackets: `經(jīng)`. Only one syllable
/// with its tone mark is one, so that `推理(reasoning)` and `何塞(José)` stay whole.
[[nodiscard]] std::optional<Scar> find_gloss(std::u32string_view line, std::size_t at,
                                             char32_t before);

/// A syllable with its tone mark and the bracket that closes a gloss: `jīng)`.
struct GlossEnd {
    std::size_t width;
    std::string syllable; ///< numbered pinyin, ü as v: `jing1`
};

[[nodiscard]] std::optional<GlossEnd> find_gloss_end(std::u32string_view line, std::size_t at);

/// A letter or digit as wide as a Han character, `Ａ`.
[[nodiscard]] std::optional<Scar> find_wide_letter(char32_t character);

/// A character reference of HTML, `&quot;` or `&#39;`, also escaped twice (`&amp;quot;`), or one
/// that lost its `&` where it cannot be a word before a semicolon.
[[nodiscard]] std::optional<Scar> find_entity(std::u32string_view line, std::size_t at);

} // namespace duologue::script

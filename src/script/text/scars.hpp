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

/// What transcribers add: `[00:01:02]`, or `(01:02)` and `00:01:02 ` at the start of a line, or
/// `0:02` on a line of its own; `(laughs)`, `[crosstalk 00:01:05]`, `（笑）`, and `(ph)` behind a
/// name; the number of a footnote, `[1]`. The blank before one goes with it where another or a sign
/// follows, and so do signs behind one where nothing is said.
[[nodiscard]] std::optional<Scar> find_annotation(std::u32string_view line, std::size_t at,
                                                  char32_t before);

/// The time behind a name that has the line to itself, `Ann Lee 00:05`, which stands for a colon.
[[nodiscard]] std::optional<Scar> find_closing_time(std::u32string_view line, std::size_t at);

/// Markdown's signs around the name that opens a line, `**Ann:**`, `- __Ann__:`, or stands apart:
/// `**Ann** (0:05)`.
[[nodiscard]] std::optional<Scar> find_emphasis(std::u32string_view line, std::size_t at);

/// Markdown's sign of a quotation at the start of a line: `> `.
[[nodiscard]] std::optional<Scar> find_quotation_mark(std::u32string_view line, std::size_t at,
                                                      char32_t before);

/// A tag of HTML, `<strong>`, or the last of a line that lost its `<` behind a sign: `?/p>`.
[[nodiscard]] std::optional<Scar> find_tag(std::u32string_view line, std::size_t at,
                                           char32_t before);

/// The character that HTML has for `number`: those of Windows-1252 stand for the C1 controls
/// (HTML Living Standard, 13.2.5.80, numeric character reference end state).
[[nodiscard]] char32_t in_html(char32_t number);

/// A character reference of HTML, `&quot;` or `&#39;`, also escaped twice (`&amp;quot;`), or one
/// that lost its `&` where it cannot be a word before a semicolon.
[[nodiscard]] std::optional<Scar> find_entity(std::u32string_view line, std::size_t at);

} // namespace duologue::script

// SPDX-License-Identifier: GPL-3.0-or-later
// A file's text as lines to parse.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace duologue::script {

/// A line without its line break, without white space at either end and without invisible
/// characters, that still knows where its characters stood in the file. It may be part of a line of
/// the file, or several that were joined.
class Line {
public:
    explicit Line(std::size_t number) : number_(number) {}

    [[nodiscard]] std::u32string_view text() const { return text_; }

    /// The line of the file in which the character at `index` of the text stood; counts from 1.
    [[nodiscard]] std::size_t number(std::size_t index = 0) const;

    /// Where in that line; counts from 1.
    [[nodiscard]] std::size_t column(std::size_t index) const;

    /// The characters from `from` up to `end`.
    [[nodiscard]] Line part(std::size_t from, std::size_t end) const;

    /// Adds a character that took the place of `width` characters of the file.
    void append(char32_t character, std::size_t width = 1);

    /// Passes over `width` characters of the file.
    void skip(std::size_t width);

    /// Puts `character` in the place of the last one, for which and for the next `width` of the
    /// file it stands.
    void compose(char32_t character, std::size_t width);

    /// Writes `character` over the one at `index`.
    void replace(std::size_t index, char32_t character) { text_[index] = character; }

    /// Adds the text of another line.
    void join(const Line& next);

    /// Takes white space off the end.
    void trim_end();

private:
    /// From the character `index` on, the text stood `offset` columns further right in the file.
    struct Shift {
        std::size_t index;
        std::ptrdiff_t offset;
        std::size_t number; ///< of the file's line
    };

    [[nodiscard]] Shift shift_at(std::size_t index) const;
    void shift_by(std::ptrdiff_t more);

    std::u32string text_;
    std::vector<Shift> shifts_;
    std::size_t number_;
};

/// What scraping leaves in published text: pinyin in brackets after the character it belongs to,
/// and HTML entities that were never decoded.
enum class Scars { keep, remove };

/// The characters of a line of the file, or what they were mended to.
struct RawLine {
    std::u32string text;
    /// How many characters of the file each one takes the place of; empty for one each.
    std::vector<std::size_t> widths;
};

/// How many characters of the file `count` characters of `raw` take the place of, from `at` on.
[[nodiscard]] std::size_t width_of(const RawLine& raw, std::size_t at, std::size_t count);

/// The lines of valid UTF-8, whatever ends them.
[[nodiscard]] std::vector<RawLine> split_lines(std::string_view utf8);

/// A line each; where scars are removed, one for each part between line separators (U+2028).
[[nodiscard]] std::vector<Line> clean_lines(const std::vector<RawLine>& raw, Scars scars);

/// The indices of those that are not empty.
[[nodiscard]] std::vector<std::size_t> find_written(const std::vector<Line>& lines);

/// `text` as a single line holds it.
[[nodiscard]] std::string as_line(std::string_view utf8);

} // namespace duologue::script

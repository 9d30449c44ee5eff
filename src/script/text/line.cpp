// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/text/line.hpp"

#include "base/unicode.hpp"
#include "script/text/scars.hpp"

#include <algorithm>
#include <numeric>

namespace duologue::script {
namespace {

/// Spaces that a person cannot tell from the space bar's become that one; the wide space of
/// Chinese text stays.
char32_t plain(char32_t c) {
    return is_space(c) && c != U'\u3000' ? U' ' : c;
}

bool is_ordinary(char32_t c) {
    return (0x20 < c && c < 0x7f) || (0x3001 <= c && c < 0xd800);
}

void append_visible(Line& line, char32_t character, std::size_t width) {
    if (is_ordinary(character))
        return line.append(character, width);
    const auto at_start = line.text().empty();
    if (const auto one = at_start ? std::nullopt : compose(line.text().back(), character))
        line.compose(*one, width);
    else if (is_invisible(character) || (at_start && is_space(character)))
        line.skip(width);
    else
        line.append(plain(character), width);
}

/// `raw` begins behind the first `offset` characters of its line in the file.
Line make_line(const RawLine& raw, std::size_t number, Scars scars, std::size_t offset = 0) {
    Line line(number);
    if (offset > 0)
        line.skip(offset);
    for (std::size_t i = 0; i < raw.text.size();) {
        const auto before = line.text().empty() ? U'\0' : line.text().back();
        const auto scar = scars == Scars::remove ? find_scar(raw.text, i, before) : std::nullopt;
        const auto count = scar ? scar->width : 1;
        const auto width = width_of(raw, i, count);
        if (!scar)
            append_visible(line, raw.text[i], width);
        else if (scar->meaning)
            append_visible(line, *scar->meaning, width);
        else
            line.skip(width);
        i += count;
    }
    line.trim_end();
    return line;
}

RawLine part_of(const RawLine& raw, std::size_t from, std::size_t end) {
    RawLine part{raw.text.substr(from, end - from), {}};
    if (!raw.widths.empty())
        part.widths.assign(raw.widths.begin() + static_cast<std::ptrdiff_t>(from),
                           raw.widths.begin() + static_cast<std::ptrdiff_t>(end));
    return part;
}

/// Markdown writes a bracket that is no link as `\[`.
RawLine without_escapes(RawLine raw) {
    if (raw.text.find(U"\\[") == raw.text.npos)
        return raw;
    RawLine plain;
    for (std::size_t i = 0; i < raw.text.size(); ++i) {
        const bool is_escape =
            raw.text[i] == U'\\' && i + 1 < raw.text.size() && is_one_of(raw.text[i + 1], U"[]");
        const auto count = is_escape ? 2U : 1U;
        plain.widths.push_back(width_of(raw, i, count));
        i += count - 1;
        plain.text += raw.text[i];
    }
    return plain;
}

/// Word processors part lines by U+2028 and U+2029, which editors count as characters of one line.
void add_parts(std::vector<Line>& lines, const RawLine& raw, std::size_t number) {
    constexpr std::u32string_view separators = U"\u2028\u2029";
    std::size_t from = 0;
    for (auto end = raw.text.find_first_of(separators); end != raw.text.npos;
         end = raw.text.find_first_of(separators, from)) {
        lines.push_back(
            make_line(part_of(raw, from, end), number, Scars::remove, width_of(raw, 0, from)));
        from = end + 1;
    }
    lines.push_back(from == 0 ? make_line(raw, number, Scars::remove)
                              : make_line(part_of(raw, from, raw.text.size()), number,
                                          Scars::remove, width_of(raw, 0, from)));
}

} // namespace

std::size_t width_of(const RawLine& raw, std::size_t at, std::size_t count) {
    if (raw.widths.empty())
        return count;
    const auto first = raw.widths.begin() + static_cast<std::ptrdiff_t>(at);
    return std::accumulate(first, first + static_cast<std::ptrdiff_t>(count), std::size_t{0});
}

std::size_t Line::number(std::size_t index) const {
    return shift_at(index).number;
}

std::size_t Line::column(std::size_t index) const {
    return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(index) + shift_at(index).offset)
           + 1;
}

Line::Shift Line::shift_at(std::size_t index) const {
    const auto after = std::ranges::upper_bound(shifts_, index, {}, &Shift::index);
    return after == shifts_.begin() ? Shift{0, 0, number_} : *std::prev(after);
}

Line Line::part(std::size_t from, std::size_t end) const {
    const auto moved = [from](Shift shift) {
        shift.offset += static_cast<std::ptrdiff_t>(from);
        shift.index -= std::min(from, shift.index);
        return shift;
    };
    Line part(number(from));
    part.text_ = text_.substr(from, end - from);
    part.shifts_.push_back(moved(shift_at(from)));
    for (auto shift = std::ranges::upper_bound(shifts_, from, {}, &Shift::index);
         shift != shifts_.end() && shift->index < end; ++shift)
        part.shifts_.push_back(moved(*shift));
    return part;
}

void Line::join(const Line& next) {
    const auto moved = [this, size = text_.size()](Shift shift) {
        shift.offset -= static_cast<std::ptrdiff_t>(size);
        shift.index += size;
        shifts_.push_back(shift);
    };
    moved(next.shift_at(0));
    for (const auto& shift : next.shifts_)
        if (shift.index > 0)
            moved(shift);
    text_ += next.text_;
}

void Line::append(char32_t character, std::size_t width) {
    text_ += character;
    if (width != 1)
        shift_by(static_cast<std::ptrdiff_t>(width) - 1);
}

void Line::skip(std::size_t width) {
    shift_by(static_cast<std::ptrdiff_t>(width));
}

void Line::compose(char32_t character, std::size_t width) {
    text_.back() = character;
    skip(width);
}

void Line::shift_by(std::ptrdiff_t more) {
    const auto offset = (shifts_.empty() ? 0 : shifts_.back().offset) + more;
    if (!shifts_.empty() && shifts_.back().index == text_.size())
        shifts_.back().offset = offset;
    else
        shifts_.push_back({text_.size(), offset, number_});
}

void Line::trim_end() {
    while (!text_.empty() && is_space(text_.back()))
        text_.pop_back();
}

std::vector<RawLine> split_lines(std::string_view utf8) {
    std::vector<RawLine> lines;
    while (!utf8.empty()) {
        const auto end = end_of_line(utf8);
        lines.push_back({to_utf32(utf8.substr(0, end)), {}});
        const auto line_break = utf8.substr(end, 2) == "\r\n" ? 2U : 1U;
        utf8.remove_prefix(std::min(end + line_break, utf8.size()));
    }
    return lines;
}

std::vector<Line> clean_lines(const std::vector<RawLine>& raw, Scars scars) {
    std::vector<Line> lines;
    for (std::size_t i = 0; i < raw.size(); ++i)
        if (scars == Scars::remove)
            add_parts(lines, without_escapes(raw[i]), i + 1);
        else
            lines.push_back(make_line(raw[i], i + 1, scars));
    return lines;
}

std::vector<std::size_t> find_written(const std::vector<Line>& lines) {
    std::vector<std::size_t> written;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (!lines[i].text().empty())
            written.push_back(i);
    return written;
}

std::string as_line(std::string_view utf8) {
    return to_utf8(make_line({to_utf32(utf8), {}}, 1, Scars::keep).text());
}

} // namespace duologue::script

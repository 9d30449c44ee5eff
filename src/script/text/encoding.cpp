// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/text/encoding.hpp"

#include "base/error.hpp"
#include "base/unicode.hpp"

#include <fmt/format.h>

#include <array>

namespace duologue::script {
namespace {

[[noreturn]] void refuse(Message message, Place where) {
    throw Error(Error::Kind::input, std::move(message), std::move(where));
}

std::size_t count_lines(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n' || (text[i] == '\r' && text.substr(i + 1, 1) != "\n"))
            ++count;
    return count;
}

/// Where the byte at `offset` stands; everything before it is UTF-8.
Place find_place(std::string_view text, std::size_t offset, const std::string& file) {
    const auto before = text.substr(0, offset);
    const auto line_break = before.find_last_of("\r\n");
    const auto line = before.substr(line_break == before.npos ? 0 : line_break + 1);
    return {file, count_lines(before) + 1, count_code_points(line) + 1};
}

/// Other formats that are text, by how they begin.
struct Format {
    std::string_view beginning;
    const char* what;
    const char* advice;
};

constexpr std::array formats{
    Format{"{\\rtf", "this is a rich text file (RTF)", "save it as plain text in UTF-8"},
    Format{"%PDF", "this is a PDF file", "save its text as plain text in UTF-8"},
    Format{"<!DOCTYPE", "this is a web page (HTML)", "save its text, not its source"},
    Format{"<!doctype", "this is a web page (HTML)", "save its text, not its source"},
    Format{"<html", "this is a web page (HTML)", "save its text, not its source"},
    Format{"PK\x03\x04", "this is a ZIP archive, as those of word processors are",
           "save the text as plain text in UTF-8"},
};

void check_format(std::string_view text, const std::string& file) {
    for (const auto& [beginning, what, advice] : formats)
        if (text.starts_with(beginning))
            refuse({what, advice}, {file, 1, 1});
}

void check_encoding(std::string_view text, const std::string& file) {
    if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff"))
        refuse({"this is UTF-16 text", "save it as UTF-8"}, {file});
    const auto zero = text.find('\0');
    if (zero != text.npos)
        refuse({fmt::format("not a text: byte {} is zero, as in binary files", zero + 1),
                "name a text file in UTF-8"},
               {file});
    if (const auto bad = find_invalid_utf8(text))
        refuse({"this is not UTF-8 (it may be GB18030, Big5 or Latin-1)", "save the text as UTF-8"},
               find_place(text, *bad, file));
}

void check_lines(std::string_view text, const std::string& file) {
    std::size_t start = 0;
    for (std::size_t line = 1; start < text.size(); ++line) {
        if (line > most_lines)
            refuse({fmt::format("more than {} lines", most_lines), "split the text"}, {file, line});
        const auto end = end_of_line(text, start);
        if (end - start > longest_line)
            refuse(
                {fmt::format("a line of {} bytes, and {} are the most", end - start, longest_line),
                 "break it into paragraphs"},
                {file, line, 1});
        start = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
    }
}

} // namespace

std::string_view without_mark(std::string_view text) {
    constexpr std::string_view mark = "\ufeff";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

void check_text(std::string_view text, const std::string& file) {
    if (text.size() > longest_text)
        refuse(
            {fmt::format("{} bytes, and {} are the most that are read", text.size(), longest_text),
             "split the text"},
            {file});
    check_format(without_mark(text), file);
    check_encoding(text, file);
    check_lines(text, file);
}

} // namespace duologue::script

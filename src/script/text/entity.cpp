// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.hpp"
#include "script/text/scars.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>

namespace duologue::script {
namespace {

/// The character that `name` stands for in HTML, white space as a blank.
std::optional<char32_t> find_named(std::u32string_view name) {
    const auto utf8 = to_utf8(name);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): libxml2's name for a byte
    const auto* entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(utf8.c_str()));
    if (entity == nullptr || utf8 != entity->name)
        return std::nullopt;
    const char32_t character = entity->value;
    return is_space(character) ? U' ' : character;
}

/// What stands before the next `;`, where that may be a name.
std::u32string_view name_at(std::u32string_view text) {
    constexpr std::size_t longest_name = 8;
    const auto end = text.substr(0, longest_name + 1).find(U';');
    return end == text.npos ? std::u32string_view() : text.substr(0, end);
}

std::optional<char32_t> digit_value(char32_t c, char32_t base) {
    if (is_digit(c))
        return c - U'0';
    const auto lower = c | 0x20U;
    if (base == 16 && U'a' <= lower && lower <= U'f')
        return lower - U'a' + 10;
    return std::nullopt;
}

bool is_scalar(char32_t c) {
    return c != 0 && c <= 0x10ffff && (c < 0xd800 || c > 0xdfff);
}

/// `text` follows `&#`.
std::optional<Scar> find_number(std::u32string_view text) {
    constexpr std::size_t most_digits = 8;
    const auto hexadecimal = text.starts_with(U'x') || text.starts_with(U'X');
    const std::size_t start = hexadecimal ? 1 : 0;
    const auto end = text.substr(0, start + most_digits + 1).find(U';');
    if (end == text.npos || end == start)
        return std::nullopt;
    char32_t value = 0;
    for (const auto c : text.substr(start, end - start)) {
        const auto digit = digit_value(c, hexadecimal ? 16 : 10);
        if (!digit || value > 0x10ffff)
            return std::nullopt;
        value = value * (hexadecimal ? 16 : 10) + *digit;
    }
    if (!is_scalar(value))
        return std::nullopt;
    return Scar{end + 1, in_html(value)};
}

/// `text` begins with `&`.
std::optional<Scar> find_reference(std::u32string_view text) {
    std::size_t start = 1;
    while (text.substr(start).starts_with(U"amp;"))
        start += 4;
    if (text.substr(start).starts_with(U'#')) {
        if (const auto number = find_number(text.substr(start + 1)))
            return Scar{start + 1 + number->width, number->meaning};
    } else if (const auto name = name_at(text.substr(start)); const auto named = find_named(name)) {
        return Scar{start + name.size() + 1, *named};
    }
    if (start > 1)
        return Scar{start, U'&'};
    return std::nullopt;
}

/// Whether `amp;` at `at` can only be an ampersand: `R amp; D`, but not `the amp; then`.
bool stands_alone(std::u32string_view line, std::size_t at, std::size_t width) {
    const auto before = line.substr(0, at);
    const auto word = trim(before.substr(before.size() - std::min<std::size_t>(before.size(), 8)));
    const auto after = trim(line.substr(at + width, 8));
    const auto glued = !before.empty() && (is_latin(before.back()) || is_digit(before.back()));
    return !glued && (word.empty() || !is_small(word.back()))
           && (after.empty() || !is_small(after.front()));
}

/// Names without `&` that could be words, or the ends of some: `lamp;`.
constexpr std::array<std::u32string_view, 4> like_words{U"amp", U"lt", U"gt", U"apos"};

/// Those that end no word of a language.
constexpr std::array<std::u32string_view, 27> unlike_words{
    U"quot",   U"nbsp",   U"hellip", U"mdash",  U"ndash",  U"ldquo",  U"rdquo",
    U"lsquo",  U"rsquo",  U"middot", U"ensp",   U"emsp",   U"thinsp", U"zwnj",
    U"zwj",    U"eacute", U"egrave", U"agrave", U"aacute", U"oacute", U"iacute",
    U"uacute", U"ccedil", U"ntilde", U"auml",   U"ouml",   U"uuml"};

std::optional<Scar> find_bare(std::u32string_view line, std::size_t at) {
    const auto name = name_at(line.substr(at));
    const auto width = name.size() + 1;
    const bool is_aliquot = name == U"quot" && line.substr(0, at).ends_with(U"ali");
    if ((is_one_of(name, unlike_words) && !is_aliquot)
        || (is_one_of(name, like_words) && stands_alone(line, at, width)))
        return Scar{width, find_named(name)};
    return std::nullopt;
}

} // namespace

std::optional<Scar> find_entity(std::u32string_view line, std::size_t at) {
    constexpr std::size_t longest_reference = 8;
    if (line[at] == U'&')
        return find_reference(line.substr(at));
    if (!is_small(line[at]) || line.substr(at, longest_reference).find(U';') == line.npos)
        return std::nullopt;
    return find_bare(line, at);
}

} // namespace duologue::script

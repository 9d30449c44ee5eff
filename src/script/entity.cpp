// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.hpp"
#include "script/scars.hpp"

#include <algorithm>
#include <array>

namespace duologue::script {
namespace {

/// How an entity that lost its `&` is told from a word.
enum class Bare {
    no_word, ///< no word of a language ends like this: `quot;`
    word,    ///< could be a word, or the end of one: `amp;`, `lamp;`
    never,   ///< is a word: `copy;`
};

struct Named {
    std::u32string_view name;
    char32_t character;
    Bare bare;
};

constexpr std::array named_entities{
    Named{U"quot", U'"', Bare::no_word},      Named{U"amp", U'&', Bare::word},
    Named{U"lt", U'<', Bare::word},           Named{U"gt", U'>', Bare::word},
    Named{U"nbsp", U' ', Bare::no_word},      Named{U"apos", U'\'', Bare::word},
    Named{U"hellip", U'…', Bare::no_word},    Named{U"mdash", U'—', Bare::no_word},
    Named{U"ndash", U'–', Bare::no_word},     Named{U"ldquo", U'“', Bare::no_word},
    Named{U"rdquo", U'”', Bare::no_word},     Named{U"lsquo", U'‘', Bare::no_word},
    Named{U"rsquo", U'’', Bare::no_word},     Named{U"laquo", U'«', Bare::never},
    Named{U"raquo", U'»', Bare::never},       Named{U"middot", U'·', Bare::no_word},
    Named{U"bull", U'•', Bare::never},        Named{U"ensp", U' ', Bare::no_word},
    Named{U"emsp", U' ', Bare::no_word},      Named{U"thinsp", U' ', Bare::no_word},
    Named{U"zwnj", U'\u200c', Bare::no_word}, Named{U"zwj", U'\u200d', Bare::no_word},
    Named{U"shy", U'\u00ad', Bare::never},    Named{U"copy", U'©', Bare::never},
    Named{U"reg", U'®', Bare::never},         Named{U"trade", U'™', Bare::never},
    Named{U"times", U'×', Bare::never},       Named{U"deg", U'°', Bare::never},
    Named{U"eacute", U'é', Bare::no_word},    Named{U"egrave", U'è', Bare::no_word},
    Named{U"agrave", U'à', Bare::no_word},    Named{U"aacute", U'á', Bare::no_word},
    Named{U"oacute", U'ó', Bare::no_word},    Named{U"iacute", U'í', Bare::no_word},
    Named{U"uacute", U'ú', Bare::no_word},    Named{U"ccedil", U'ç', Bare::no_word},
    Named{U"ntilde", U'ñ', Bare::no_word},    Named{U"auml", U'ä', Bare::no_word},
    Named{U"ouml", U'ö', Bare::no_word},      Named{U"uuml", U'ü', Bare::no_word},
};

const Named* find_named(std::u32string_view text) {
    const auto found = std::ranges::find_if(named_entities, [=](const Named& entity) {
        return text.starts_with(entity.name) && text.substr(entity.name.size()).starts_with(U';');
    });
    return found == named_entities.end() ? nullptr : &*found;
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
    return Scar{end + 1, value};
}

/// `text` begins with `&`.
std::optional<Scar> find_reference(std::u32string_view text) {
    std::size_t start = 1;
    while (text.substr(start).starts_with(U"amp;"))
        start += 4;
    if (text.substr(start).starts_with(U'#')) {
        if (const auto number = find_number(text.substr(start + 1)))
            return Scar{start + 1 + number->width, number->meaning};
    } else if (const auto* named = find_named(text.substr(start))) {
        return Scar{start + named->name.size() + 1, named->character};
    }
    if (start > 1)
        return Scar{start, U'&'};
    return std::nullopt;
}

bool is_lower(char32_t c) {
    return U'a' <= c && c <= U'z';
}

/// Whether `amp;` at `at` can only be an ampersand: `R amp; D`, but not `the amp; then`.
bool stands_alone(std::u32string_view line, std::size_t at, std::size_t width) {
    const auto before = line.substr(0, at);
    const auto word = trim(before.substr(before.size() - std::min<std::size_t>(before.size(), 8)));
    const auto after = trim(line.substr(at + width, 8));
    const auto glued = !before.empty() && (is_latin(before.back()) || is_digit(before.back()));
    return !glued && (word.empty() || !is_lower(word.back()))
           && (after.empty() || !is_lower(after.front()));
}

std::optional<Scar> find_bare(std::u32string_view line, std::size_t at) {
    const auto* named = find_named(line.substr(at));
    if (named == nullptr || named->bare == Bare::never)
        return std::nullopt;
    const auto width = named->name.size() + 1;
    if (line.substr(0, at).ends_with(U"ali") && named->character == U'"')
        return std::nullopt;
    if (named->bare == Bare::word && !stands_alone(line, at, width))
        return std::nullopt;
    return Scar{width, named->character};
}

} // namespace

std::optional<Scar> find_entity(std::u32string_view line, std::size_t at) {
    constexpr std::size_t longest_reference = 8;
    if (line[at] == U'&')
        return find_reference(line.substr(at));
    if (!is_lower(line[at]) || line.substr(at, longest_reference).find(U';') == line.npos)
        return std::nullopt;
    return find_bare(line, at);
}

} // namespace duologue::script

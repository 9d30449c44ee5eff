// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.hpp"

#include "base/error.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

namespace duologue {
namespace {

struct Range {
    char32_t first;
    char32_t last;

    [[nodiscard]] constexpr bool holds(char32_t character) const {
        return first <= character && character <= last;
    }
};

/// `ranges` are in order.
template <std::size_t N>
bool within(const std::array<Range, N>& ranges, char32_t character) {
    const auto next = std::ranges::upper_bound(ranges, character, {}, &Range::first);
    return next != ranges.begin() && character <= std::prev(next)->last;
}

bool has(char32_t character, UProperty property) {
    return ::u_hasBinaryProperty(static_cast<UChar32>(character), property) != 0;
}

// Blocks.txt of Unicode 15.1.
constexpr std::array han_ranges{
    Range{0x3007, 0x3007},   Range{0x3400, 0x4dbf},   Range{0x4e00, 0x9fff},
    Range{0xf900, 0xfaff},   Range{0x20000, 0x2a6df}, Range{0x2a700, 0x2ebef},
    Range{0x2ebf0, 0x2ee5f}, Range{0x2f800, 0x2fa1f}, Range{0x30000, 0x323af},
};

constexpr std::array latin_ranges{
    Range{U'A', U'Z'},     Range{U'a', U'z'},     Range{0xaa, 0xaa},  Range{0xba, 0xba},
    Range{0xc0, 0xd6},     Range{0xd8, 0xf6},     Range{0xf8, 0x24f}, Range{0x1e00, 0x1eff},
    Range{0xff21, 0xff3a}, Range{0xff41, 0xff5a},
};

constexpr std::array space_ranges{
    Range{0x09, 0x0d},     Range{0x20, 0x20},     Range{0x85, 0x85},     Range{0xa0, 0xa0},
    Range{0x1680, 0x1680}, Range{0x2000, 0x200a}, Range{0x2028, 0x2029}, Range{0x202f, 0x202f},
    Range{0x205f, 0x205f}, Range{0x3000, 0x3000},
};

// Cc but for tabs and line feeds, the line and paragraph separators, the bidirectional controls.
constexpr std::array steering_ranges{
    Range{0x00, 0x08},     Range{0x0b, 0x1f},     Range{0x7f, 0x9f},     Range{0x61c, 0x61c},
    Range{0x200e, 0x200f}, Range{0x2028, 0x202e}, Range{0x2066, 0x2069},
};

/// The code point that begins at `at`, which moves behind it; less than 0 where there is none.
std::int32_t take_code_point(std::string_view utf8, std::size_t& at) {
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
    std::int32_t character = 0;
    U8_NEXT(bytes, at, utf8.size(), character);
    return character;
}

/// With what `replace` gives for each sequence that is not UTF-8.
template <class Replace>
std::u32string decode(std::string_view utf8, Replace replace) {
    std::u32string text(utf8.size(), U'\0');
    std::size_t length = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto character = take_code_point(utf8, at);
        text[length++] = character < 0 ? replace() : static_cast<char32_t>(character);
    }
    text.resize(length);
    return text;
}

const icu::Normalizer2& composition() {
    UErrorCode status = U_ZERO_ERROR;
    return *icu::Normalizer2::getNFCInstance(status); // part of the library's own code
}

} // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        if (take_code_point(text, at) < 0)
            return start;
    }
    return std::nullopt;
}

std::u32string to_utf32(std::string_view utf8) {
    return decode(utf8, []() -> char32_t {
        throw Error(Error::Kind::input, {"text that is not UTF-8", "save it as UTF-8"});
    });
}

std::string as_utf8(std::string_view text) {
    return to_utf8(decode(text, [] { return U'\uFFFD'; }));
}

std::string to_utf8(std::u32string_view text) {
    std::size_t size = 0;
    for (const auto character : text)
        size += U8_LENGTH(character);
    std::string utf8(size, '\0');
    std::size_t at = 0;
    for (const auto character : text)
        U8_APPEND_UNSAFE(utf8, at, character);
    return utf8;
}

std::string to_utf8(char32_t character) {
    return to_utf8(std::u32string_view(&character, 1));
}

std::size_t count_code_points(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char byte) { return !U8_IS_TRAIL(byte); }));
}

std::string_view take_code_points(std::string_view& utf8, std::size_t count) {
    std::size_t bytes = 0;
    for (; count > 0 && bytes < utf8.size(); --count)
        U8_FWD_1(utf8, bytes, utf8.size());
    const auto taken = utf8.substr(0, bytes);
    utf8.remove_prefix(bytes);
    return taken;
}

bool is_han(char32_t character) {
    constexpr Range common{0x4e00, 0x9fff};
    return common.holds(character) || within(han_ranges, character);
}

bool is_latin(char32_t character) {
    constexpr Range other_scripts{0x1f00, 0xff20};
    return !other_scripts.holds(character) && within(latin_ranges, character);
}

bool is_digit(char32_t character) {
    return U'0' <= character && character <= U'9';
}

bool is_capital(char32_t character) {
    return U'A' <= character && character <= U'Z';
}

bool is_small(char32_t character) {
    return U'a' <= character && character <= U'z';
}

char32_t to_small(char32_t character) {
    return is_capital(character) ? character + (U'a' - U'A') : character;
}

std::u32string to_small(std::u32string_view text) {
    std::u32string small(text);
    for (auto& character : small)
        character = to_small(character);
    return small;
}

bool is_one_of(char32_t character, std::u32string_view set) {
    return character != 0 && set.find(character) != set.npos;
}

bool is_one_of(std::u32string_view word, std::span<const std::u32string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

bool begins_with_one_of(std::u32string_view text, std::span<const std::u32string_view> words) {
    return std::ranges::any_of(words, [&](auto word) { return text.starts_with(word); });
}

std::optional<char32_t> compose(char32_t character, char32_t mark) {
    const auto composed =
        composition().composePair(static_cast<UChar32>(character), static_cast<UChar32>(mark));
    return composed < 0 ? std::nullopt : std::optional(static_cast<char32_t>(composed));
}

std::optional<std::pair<char32_t, char32_t>> decompose(char32_t character) {
    icu::UnicodeString parts;
    if (!composition().getRawDecomposition(static_cast<UChar32>(character), parts)
        || parts.countChar32() != 2)
        return std::nullopt;
    return std::pair(static_cast<char32_t>(parts.char32At(0)),
                     static_cast<char32_t>(parts.char32At(parts.moveIndex32(0, 1))));
}

bool is_space(char32_t character) {
    return within(space_ranges, character);
}

bool is_invisible(char32_t character) {
    const auto type = ::u_charType(static_cast<UChar32>(character));
    return (type == U_CONTROL_CHAR || type == U_FORMAT_CHAR) && !is_space(character);
}

bool is_selector(char32_t character) {
    constexpr char32_t keycap = 0x20e3;
    return character == keycap || has(character, UCHAR_VARIATION_SELECTOR);
}

bool is_pictograph(char32_t character) {
    return is_selector(character) || has(character, UCHAR_EXTENDED_PICTOGRAPHIC)
           || has(character, UCHAR_EMOJI_MODIFIER);
}

std::string printable(std::string_view text) {
    auto characters = decode(text, [] { return U'\uFFFD'; });
    std::ranges::replace_if(
        characters, [](char32_t c) { return within(steering_ranges, c); }, U'\uFFFD');
    return to_utf8(characters);
}

std::size_t end_of_line(std::string_view text, std::size_t start) {
    const auto ends = [](char byte) { return byte == '\n' || byte == '\r'; };
    return static_cast<std::size_t>(
        std::find_if(text.begin() + static_cast<std::ptrdiff_t>(start), text.end(), ends)
        - text.begin());
}

std::u32string_view trim(std::u32string_view text) {
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace duologue

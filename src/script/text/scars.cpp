// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/text/scars.hpp"

#include "base/unicode.hpp"

namespace duologue::script {
namespace {

using namespace std::string_view_literals;

/// A letter or digit as wide as a Han character, `Ａ`.
std::optional<Scar> find_wide_letter(char32_t c) {
    constexpr char32_t distance = U'Ａ' - U'A';
    const bool is_wide =
        (U'０' <= c && c <= U'９') || (U'Ａ' <= c && c <= U'Ｚ') || (U'ａ' <= c && c <= U'ｚ');
    return is_wide ? std::optional(Scar{1, c - distance}) : std::nullopt;
}

/// A ratio sign or a small colon where a colon is meant, behind a letter.
std::optional<Scar> find_odd_colon(char32_t character, char32_t before) {
    const bool is_odd = is_one_of(character, U"\u2236\ufe55\ufe30");
    return is_odd && (is_han(before) || is_latin(before)) ? std::optional(Scar{1, U'：'})
                                                          : std::nullopt;
}

/// What is left of an apostrophe's entity: `it';s`.
std::optional<Scar> find_split_apostrophe(std::u32string_view line, std::size_t at,
                                          char32_t before) {
    const bool is_split = line[at] == U';' && (before == U'\'' || before == U'’')
                          && at + 1 < line.size() && is_small(line[at + 1]);
    return is_split ? std::optional(Scar{1, std::nullopt}) : std::nullopt;
}

/// A character that Windows-1252 has and a page gave the number of that code page.
std::optional<Scar> find_control(char32_t character) {
    const auto meant = in_html(character);
    return meant == character ? std::nullopt : std::optional(Scar{1, meant});
}

} // namespace

std::optional<Scar> find_scar(std::u32string_view line, std::size_t at, char32_t before) {
    if (const auto gloss = find_gloss(line, at, before))
        return gloss;
    for (const auto& scar :
         {find_wide_letter(line[at]), find_odd_colon(line[at], before), find_control(line[at]),
          find_closing_time(line, at), find_annotation(line, at, before), find_emphasis(line, at),
          find_quotation_mark(line, at, before), find_split_apostrophe(line, at, before),
          find_tag(line, at, before)})
        if (scar)
            return scar;
    return find_entity(line, at);
}

char32_t in_html(char32_t number) {
    constexpr std::u32string_view meant =
        U"\u20ac\0\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\0\u017d\0"
        U"\0\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\0\u017e\u0178"sv;
    constexpr char32_t first = 0x80;
    if (number < first || number >= first + meant.size() || meant[number - first] == 0)
        return number;
    return meant[number - first];
}

} // namespace duologue::script

// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/text/name.hpp"

#include "base/unicode.hpp"
#include "script/text/phrases.hpp"
#include "script/text/separator.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace duologue::script {
namespace {

constexpr std::size_t longest_name = 40;
constexpr std::size_t longest_prefix = 100;
constexpr std::size_t most_words = 6;
constexpr std::size_t bracketed_mark = 3; // the `(2)` of `Speaker (2)`

bool is_upper(char32_t c) {
    const auto lower = (U'a' <= c && c <= U'z') || (0xdf <= c && c <= 0xff);
    return is_latin(c) && !lower;
}

/// The dot inside a foreign name: `李·四`.
bool is_middle_dot(char32_t c) {
    return is_one_of(c, U"·•・‧");
}

bool belongs_in_name(char32_t c) {
    constexpr std::u32string_view marks = U" .-'’&_#\u3000";
    return is_letter(c) || is_digit(c) || is_middle_dot(c) || is_one_of(c, marks);
}

/// `Dr.`, `J.R.`, but not the last word of a sentence.
bool has_fitting_dots(std::u32string_view word) {
    constexpr std::size_t longest_abbreviation = 5;
    return !word.ends_with(U'.') || word.size() <= longest_abbreviation;
}

/// `Speaker` of `Speaker (2)`
std::u32string_view without_number(std::u32string_view name) {
    const auto open = name.rfind(U'(');
    return name.ends_with(U')') && open != name.npos ? trim(name.substr(0, open)) : name;
}

template <class Belongs>
bool is_short_row(std::u32string_view name, Belongs belongs) {
    if (name.empty() || name.size() > longest_name || !std::ranges::all_of(name, belongs)
        || std::ranges::none_of(name, is_letter))
        return false;
    const auto words = split(name, U' ');
    return words.size() <= most_words && std::ranges::all_of(words, has_fitting_dots);
}

bool has_name_shape(std::u32string_view name) {
    const auto plain = without_number(name);
    return is_short_row(plain, belongs_in_name) && is_letter(plain.front());
}

bool is_name_particle(std::u32string_view word) {
    static const std::unordered_set<std::u32string_view> particles{
        U"de",  U"del", U"della", U"der", U"den", U"di",  U"da", U"das", U"do",
        U"dos", U"du",  U"van",   U"von", U"zu",  U"la",  U"le", U"el",  U"al",
        U"bin", U"ibn", U"ben",   U"of",  U"the", U"and", U"y",  U"e",   U"&",
    };
    return particles.contains(word);
}

bool has_dotted_parts(std::u32string_view name) {
    const auto dot = std::ranges::find_if(name, is_middle_dot);
    return dot != name.begin() && dot != name.end() && dot + 1 != name.end();
}

/// What `（以下简称NBD）` says that somebody will be called.
std::u32string_view find_short_name(std::u32string_view note) {
    constexpr std::array<std::u32string_view, 4> phrases{U"以下简称", U"以下簡稱", U"下称",
                                                         U"下稱"};
    constexpr std::u32string_view quotes = U"“”\"「」";
    for (const auto phrase : phrases) {
        if (!note.starts_with(phrase))
            continue;
        const auto first = note.find_first_not_of(quotes, phrase.size());
        const auto last = note.find_last_not_of(quotes);
        return first == note.npos ? std::u32string_view() : note.substr(first, last + 1 - first);
    }
    return {};
}

/// `Jane (CEO)` is Jane, but `Speaker (2)` and `Speaker (12)` are people of their own.
std::u32string_view without_role(std::u32string_view name) {
    if (name.empty() || !is_one_of(name.back(), closing_brackets))
        return name;
    const auto open = name.find_last_of(opening_brackets);
    if (open == name.npos || open == 0 || name.size() - open == bracketed_mark)
        return name;
    const auto note = name.substr(open + 1, name.size() - open - 2);
    if (const auto short_name = find_short_name(note); !short_name.empty())
        return short_name;
    return std::ranges::all_of(note, is_digit) ? name : trim(name.substr(0, open));
}

/// The first colon that stands in no brackets.
std::size_t find_colon(std::u32string_view text, std::size_t from) {
    std::size_t depth = 0;
    for (auto at = from; at < text.size(); ++at) {
        const auto c = text[at];
        depth += is_one_of(c, opening_brackets) ? 1 : 0;
        depth -= depth > 0 && is_one_of(c, closing_brackets) ? 1 : 0;
        if (depth == 0 && is_one_of(c, colons))
            return at;
    }
    return text.npos;
}

bool belongs_to_time_or_address(std::u32string_view line, std::size_t colon) {
    const auto after = line.substr(colon + 1);
    if (after.starts_with(U"//"))
        return true;
    return line[colon] == U':' && colon > 0 && is_digit(line[colon - 1]) && !after.empty()
           && is_digit(after.front());
}

} // namespace

bool is_letter(char32_t c) {
    const auto other_script =
        (0x370 <= c && c < 0x2000) || (0x3041 <= c && c <= 0x30fa) || (0xac00 <= c && c <= 0xd7a3);
    return is_latin(c) || is_han(c) || other_script;
}

std::optional<Prefix> find_prefix(std::u32string_view line, std::size_t from) {
    const auto colon = find_colon(line.substr(0, longest_prefix), from);
    if (colon == line.npos || belongs_to_time_or_address(line, colon))
        return std::nullopt;
    auto name = speaker_name(line.substr(0, colon));
    if (name.empty())
        return std::nullopt;
    return Prefix{std::move(name), colon, skip_space(line, colon + 1)};
}

std::u32string speaker_name(std::u32string_view written) {
    constexpr char32_t keycap = 0x20e3; // makes a picture of the digit before it
    std::u32string name;
    for (const auto c : without_role(trim(written))) {
        // 张 三 beside 李小明: a blank that makes names equally long.
        if (is_han(c) && name.size() == 2 && name.back() == U' ' && is_han(name.front()))
            name.pop_back();
        if (c == keycap && !name.empty() && is_digit(name.back()))
            name.pop_back();
        if (is_pictograph(c))
            continue;
        if (!is_space(c))
            name += c;
        else if (!name.empty() && name.back() != U' ')
            name += U' ';
    }
    if (name.ends_with(U' '))
        name.pop_back();
    return name;
}

std::u32string name_key(std::u32string_view name) {
    return to_small(name);
}

bool is_narrator(std::u32string_view name) {
    return name == U"旁白" || name_key(name) == U"narrator";
}

std::string display_name(const std::string& speaker, const std::string& language) {
    if (!speaker.empty())
        return speaker;
    return language == "en" ? "Narrator" : "旁白";
}

bool is_writable_name(std::u32string_view name) {
    constexpr std::size_t longest_writable = 80;
    if (name.empty() || name.size() > longest_writable || name != speaker_name(name))
        return false;
    const auto first = name.front();
    return name.find_first_of(U":：=") == name.npos && first != U'#' && first != U'\\'
           && first != U'[' && !name.starts_with(U"//");
}

bool could_be_name(std::u32string_view name) {
    constexpr std::u32string_view more_marks = U"\u2010\u2011“”\"《》$!/";
    const auto belongs = [&](char32_t c) { return belongs_in_name(c) || is_one_of(c, more_marks); };
    const auto plain = without_number(name);
    return is_short_row(plain, belongs)
           && (is_letter(plain.front()) || is_digit(plain.front()) || plain.front() == U'《');
}

bool may_be_name(std::u32string_view name) {
    return has_name_shape(name) && !is_lead_in(name);
}

bool is_latin_name(std::u32string_view name) {
    const auto words = split(name, U' ');
    const auto fits = [](std::u32string_view word) {
        return !word.empty()
               && (is_upper(word.front()) || is_digit(word.front()) || is_name_particle(word)
                   || word.front() == U'#' || word.front() == U'(');
    };
    return std::ranges::all_of(words, fits) && is_upper(name.front());
}

bool looks_like_name(std::u32string_view name) {
    constexpr std::size_t longest_chinese = 12;
    if (!may_be_name(name))
        return false;
    if (std::ranges::none_of(name, is_han))
        return is_latin_name(name);
    return name.size() <= longest_chinese
           && (is_chinese_name(name) || has_dotted_parts(name) || holds_role(name));
}

std::u32string_view without_apposition(std::u32string_view name) {
    const auto comma = std::min(name.find_first_of(commas), name.size());
    const auto person = name.substr(0, comma);
    const auto role = trim(name.substr(std::min(comma + 1, name.size())));
    const bool has_both = person.find(U' ') != person.npos && looks_like_name(person);
    return has_both && (holds_role(role) || ends_in_role(role)) ? person : name;
}

std::u32string_view without_list_mark(std::u32string_view name) {
    const auto digits = std::min(name.find_first_not_of(U"0123456789"), name.size());
    const std::u32string_view marks = digits == 0 ? U"-*•" : U".)、";
    const auto rest = name.substr(digits);
    if (const auto dashed = rest.find_first_not_of(U"—–"); digits == 0 && dashed != 0)
        return trim(rest.substr(std::min(dashed, rest.size())));
    const bool is_item = !rest.empty() && is_one_of(rest.front(), marks);
    return is_item ? trim(rest.substr(1)) : name;
}

} // namespace duologue::script

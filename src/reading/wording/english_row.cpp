// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in English that are names or ranks rather than amounts.
#include "base/unicode.hpp"
#include "reading/wording/cardinal_english.hpp"
#include "reading/wording/rules.hpp"
#include "reading/wording/telephone.hpp"

namespace duologue::reading {
namespace {

/// Pairs, as in RTX 4090: forty ninety; 747: seven forty-seven.
std::u32string in_pairs(std::u32string_view digits) {
    const auto head = digits.substr(0, digits.size() - 2);
    const auto tail = digits.substr(digits.size() - 2);
    if (tail == U"00")
        return english_cardinal(digits.size() == 4 && head.back() != U'0' ? head : digits)
               + (digits.size() == 4 && head.back() != U'0' ? U" hundred" : U"");
    const auto words = tail.front() == U'0' ? english_telephone(tail) : english_cardinal(tail);
    return english_cardinal(head) + U" " + words;
}

std::u32string model_number(const Numeral& numeral) {
    const auto digits = numeral.whole.size();
    if (numeral.is_row() || !numeral.fraction.empty() || digits < 3)
        return english_number(numeral);
    return digits <= 4 ? in_pairs(numeral.whole) : english_digits(numeral.whole);
}

bool is_joined_to_name(const Cursor& cursor) {
    const bool hyphen = cursor.peek(-1) == U'-' || cursor.peek(-1) == U'–';
    return is_latin(cursor.peek(-1)) || (hyphen && is_latin(cursor.peek(-2)));
}

bool is_capital(char32_t character) {
    return U'A' <= character && character <= U'Z';
}

/// 1080p.
bool is_resolution(const Numeral& numeral, const Cursor& end) {
    return (numeral.is_plain(3) || numeral.is_plain(4)) && end.peek() == U'p'
           && !is_latin(end.peek(1));
}

/// RTX 4090, a Boeing 747: three digits or more after a name, and no year.
bool is_number_of_a_name(const Numeral& numeral, const Cursor& start) {
    if (!numeral.is_plain(3) && !numeral.is_plain(4))
        return false;
    const bool year = numeral.is_plain(4) && (numeral.whole[0] == U'1' || numeral.whole[0] == U'2');
    const auto name = start.word_behind();
    const bool capitals = name.size() >= 2 && is_capital(name[1]);
    const bool mid_sentence = start.at() > name.size() + 1;
    return !year && !name.empty() && is_capital(name[0]) && (capitals || mid_sentence);
}

} // namespace

std::optional<Said> english_row(Cursor cursor) {
    const auto row = take_digit_row(cursor);
    if (!row)
        return std::nullopt;
    Said said{.end = cursor.at(), .pieces = {}};
    if (row->international)
        said.english(U"plus", row->source);
    for (const auto& group : row->groups) {
        if (&group != &row->groups.front())
            said.english(U"，", row->source);
        said.english(english_telephone(group), row->source);
    }
    return said;
}

std::optional<Said> english_version(Cursor cursor) {
    constexpr std::size_t octets = 4;
    const auto begin = cursor.at();
    const auto parts = take_version(cursor);
    if (!parts)
        return std::nullopt;
    std::u32string text;
    for (const auto& part : *parts) {
        if (!text.empty())
            text += parts->size() == octets ? U" dot " : U" point ";
        text += part.is_row() ? english_digits(part.whole) : english_cardinal(part.whole);
    }
    Said said{.end = cursor.at(), .pieces = {}};
    said.english(std::move(text), {begin, cursor.at()});
    return said;
}

std::optional<Said> english_rank(Cursor cursor) {
    const auto start = cursor;
    const bool sign = cursor.take(U'#') || cursor.take(U'№') || cursor.take(U"No.")
                      || cursor.take(U"no.") || cursor.take(U"NO.") || cursor.take(U"Nos.");
    if (sign)
        cursor.take_blanks();
    const auto number = take_numeral(cursor);
    if (!number || is_latin(start.peek(-1)) || !number->fraction.empty())
        return std::nullopt;
    Said said;
    if (sign) {
        said.english(U"number " + english_number(*number), {start.at(), cursor.at()});
    } else {
        const bool ending =
            cursor.take(U"st") || cursor.take(U"nd") || cursor.take(U"rd") || cursor.take(U"th");
        if (!ending || is_latin(cursor.peek()))
            return std::nullopt;
        said.english(english_ordinal(number->whole), {start.at(), cursor.at()});
    }
    said.end = cursor.at();
    return said;
}

std::optional<Said> english_model(Cursor cursor) {
    const auto start = cursor;
    const auto numeral = take_numeral(cursor);
    if (!numeral
        || (!is_joined_to_name(start) && !is_number_of_a_name(*numeral, start)
            && !is_resolution(*numeral, cursor)))
        return std::nullopt;
    Said said{.end = cursor.at(), .pieces = {}};
    said.english(model_number(*numeral), numeral->source);
    return said;
}

} // namespace duologue::reading

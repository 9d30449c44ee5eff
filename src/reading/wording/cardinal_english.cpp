// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/cardinal_english.hpp"

#include <array>
#include <utility>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

constexpr std::array below_twenty{U"zero"sv,    U"one"sv,       U"two"sv,      U"three"sv,
                                  U"four"sv,    U"five"sv,      U"six"sv,      U"seven"sv,
                                  U"eight"sv,   U"nine"sv,      U"ten"sv,      U"eleven"sv,
                                  U"twelve"sv,  U"thirteen"sv,  U"fourteen"sv, U"fifteen"sv,
                                  U"sixteen"sv, U"seventeen"sv, U"eighteen"sv, U"nineteen"sv};

constexpr std::array tens{U""sv,      U""sv,      U"twenty"sv,  U"thirty"sv, U"forty"sv,
                          U"fifty"sv, U"sixty"sv, U"seventy"sv, U"eighty"sv, U"ninety"sv};

constexpr std::array thousands{U""sv,         U" thousand"sv, U" million"sv,
                               U" billion"sv, U" trillion"sv, U" quadrillion"sv};

constexpr std::array<std::pair<std::u32string_view, std::u32string_view>, 7> irregular_ordinals{
    {{U"one", U"first"},
     {U"two", U"second"},
     {U"three", U"third"},
     {U"five", U"fifth"},
     {U"eight", U"eighth"},
     {U"nine", U"ninth"},
     {U"twelve", U"twelfth"}}};

std::u32string below_hundred(std::uint64_t value) {
    if (value < below_twenty.size())
        return std::u32string(below_twenty[value]);
    auto text = std::u32string(tens[value / 10]);
    if (value % 10 > 0)
        text.append(U"-").append(below_twenty[value % 10]);
    return text;
}

std::u32string below_thousand(std::uint64_t value) {
    if (value < 100)
        return below_hundred(value);
    auto text = std::u32string(below_twenty[value / 100]) + U" hundred";
    return value % 100 > 0 ? text + U" " + below_hundred(value % 100) : text;
}

std::u32string say(std::uint64_t value) {
    std::u32string text;
    for (std::size_t group = 0; group < thousands.size() && value > 0; ++group, value /= 1000) {
        if (value % 1000 == 0)
            continue;
        auto part = below_thousand(value % 1000).append(thousands[group]);
        text = text.empty() ? part : part + U" " + text;
    }
    return text.empty() ? U"zero" : text;
}

std::u32string spell(std::u32string_view digits, std::u32string_view zero) {
    std::u32string text;
    for (const auto digit : digits) {
        if (!text.empty())
            text += U' ';
        text += digit == U'0' ? zero : below_twenty[digit - U'0'];
    }
    return text;
}

} // namespace

std::u32string english_cardinal(std::u32string_view digits) {
    return say(value_of(digits));
}

std::u32string english_ordinal(std::u32string_view digits) {
    auto text = english_cardinal(digits);
    const auto last = text.find_last_of(U" -") + 1;
    for (const auto& [cardinal, ordinal] : irregular_ordinals)
        if (std::u32string_view(text).substr(last) == cardinal)
            return text.replace(last, text.npos, ordinal);
    if (text.back() == U'y')
        return text.replace(text.size() - 1, 1, U"ieth");
    return text + U"th";
}

std::u32string english_telephone(std::u32string_view digits) {
    return spell(digits, U"oh");
}

std::u32string english_digits(std::u32string_view digits) {
    return spell(digits, U"zero");
}

std::u32string english_pairs(std::u32string_view digits) {
    const auto head = digits.substr(0, digits.size() - 2);
    const auto tail = digits.substr(digits.size() - 2);
    if (tail == U"00")
        return english_cardinal(digits.size() == 4 && head.back() != U'0' ? head : digits)
               + (digits.size() == 4 && head.back() != U'0' ? U" hundred" : U"");
    const auto words = tail.front() == U'0' ? english_telephone(tail) : english_cardinal(tail);
    return english_cardinal(head) + U" " + words;
}

std::u32string english_year(std::u32string_view digits) {
    const auto year = value_of(digits);
    const auto rest = year % 100;
    if (year % 1000 < 10)
        return english_cardinal(digits);
    if (rest == 0)
        return below_hundred(year / 100) + U" hundred";
    return below_hundred(year / 100) + (rest < 10 ? U" oh " : U" ") + below_hundred(rest);
}

std::u32string english_sixtieth(const Numeral& numeral) {
    return numeral.whole.front() == U'0' ? english_telephone(numeral.whole)
                                         : english_cardinal(numeral.whole);
}

std::u32string english_number(const Numeral& numeral) {
    auto text = numeral.is_row() ? english_digits(numeral.whole) : english_cardinal(numeral.whole);
    if (numeral.fraction.empty())
        return text;
    const auto decimals = U"point " + english_digits(numeral.fraction);
    return numeral.begins_with_point() ? decimals : text + U" " + decimals;
}

std::u32string english_plural(std::u32string words) {
    if (words.back() == U'y')
        return words.replace(words.size() - 1, 1, U"ies");
    return words + (words.back() == U'x' ? U"es" : U"s");
}

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/cardinal_mandarin.hpp"

#include "base/unicode.hpp"

namespace duologue::reading {
namespace {

constexpr std::u32string_view digit_words = U"零一二三四五六七八九";

std::u32string spell(std::u32string_view digits, std::u32string_view words) {
    std::u32string text;
    for (const auto digit : digits)
        text += words[digit - U'0'];
    return text;
}

std::u32string below_ten_thousand(std::uint64_t value) {
    std::u32string text;
    bool gap = false;
    std::uint64_t weight = 1000;
    for (const auto unit : std::u32string_view(U"千百十\0", 4)) {
        const auto digit = value / weight % 10;
        weight /= 10;
        gap = gap || (digit == 0 && !text.empty());
        if (digit == 0)
            continue;
        if (gap)
            text += U'零';
        gap = false;
        text += digit_words[digit];
        if (unit != 0)
            text += unit;
    }
    return text;
}

std::u32string say(std::uint64_t value);

std::u32string join(std::uint64_t value, std::uint64_t weight, char32_t unit) {
    auto text = say(value / weight) + unit;
    const auto rest = value % weight;
    if (rest > 0 && rest < weight / 10)
        text += U'零';
    return rest > 0 ? text + say(rest) : text;
}

std::u32string say(std::uint64_t value) {
    constexpr std::uint64_t wan = 10'000;
    constexpr std::uint64_t yi = wan * wan;
    if (value >= yi)
        return join(value, yi, U'亿');
    return value >= wan ? join(value, wan, U'万') : below_ten_thousand(value);
}

} // namespace

std::u32string mandarin_cardinal(std::u32string_view digits) {
    const auto value = value_of(digits);
    if (value == 0)
        return U"零";
    auto text = say(value);
    if (text.starts_with(U"一十"))
        text.erase(0, 1);
    if (text.size() > 1 && text.front() == U'二' && is_one_of(text[1], U"千万亿"))
        text.front() = U'两';
    return text;
}

std::u32string mandarin_digits(std::u32string_view digits) {
    return spell(digits, digit_words);
}

std::u32string mandarin_telephone(std::u32string_view digits) {
    return spell(digits, U"零幺二三四五六七八九");
}

std::u32string mandarin_number(const Numeral& numeral) {
    auto text =
        numeral.is_row() ? mandarin_digits(numeral.whole) : mandarin_cardinal(numeral.whole);
    if (!numeral.fraction.empty())
        text += U'点' + mandarin_digits(numeral.fraction);
    return text;
}

void add_number(Said& said, std::u32string_view words, Range source, Meaning meaning) {
    const auto keeps_tone = [&](std::size_t i) {
        if (meaning == Meaning::row)
            return true;
        if (words[i] != U'一' || (words.size() == 1 && meaning == Meaning::amount))
            return false;
        return i + 1 == words.size() || !is_one_of(words[i + 1], U"十百千万亿");
    };
    for (std::size_t i = 0; i < words.size(); ++i)
        said.mandarin(std::u32string(1, words[i]), source, keeps_tone(i));
}

} // namespace duologue::reading

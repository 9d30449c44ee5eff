// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/quantity.hpp"

#include "base/unicode.hpp"
#include "reading/wording/money.hpp"

#include <algorithm>
#include <array>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

constexpr std::array craft{
    U"歼"sv,   U"殲"sv,   U"轰"sv,   U"轟"sv,   U"运"sv,   U"運"sv,     U"直"sv,   U"教"sv,
    U"苏"sv,   U"蘇"sv,   U"图"sv,   U"圖"sv,   U"卡"sv,   U"红旗"sv,   U"紅旗"sv, U"东风"sv,
    U"東風"sv, U"巨浪"sv, U"长征"sv, U"長征"sv, U"神舟"sv, U"天舟"sv,   U"嫦娥"sv, U"天问"sv,
    U"天問"sv, U"鹰击"sv, U"鷹擊"sv, U"翼龙"sv, U"翼龍"sv, U"彩虹"sv,   U"米格"sv, U"霹雳"sv,
    U"霹靂"sv, U"天宫"sv, U"天宮"sv, U"玉兔"sv, U"北斗"sv, U"阿波罗"sv,
};

bool take_minus(Cursor& cursor) {
    const auto before = cursor.peek(-1);
    // ω-3 is a name, as is F-16.
    const bool greek = 0x370 <= before && before < 0x400;
    if (is_digit(before) || is_latin(before) || greek || before == U')')
        return false;
    auto sign = cursor;
    sign.skip(1);
    if (is_numbered_craft(sign))
        return false;
    sign = cursor;
    if (!sign.take_one_of(U"-−–") || !(is_digit(sign.peek()) || take_currency(sign)))
        return false;
    cursor.skip(1);
    return true;
}

void take_end_of_range(Cursor& cursor, Quantity& quantity) {
    auto end = cursor;
    if (!take_range_sign(end))
        return;
    const bool negative = quantity.negative && end.take_one_of(U"-−");
    if (quantity.currency)
        (void)take_currency(end);
    const auto last = take_numeral(end);
    // 1-2-3 is a list.
    auto after = end;
    const bool goes_on = after.take_one_of(U"-–") && is_digit(after.peek());
    if (!last || goes_on)
        return;
    quantity.last = last;
    quantity.last_negative = negative;
    cursor = end;
}

Range take_han_magnitude(Cursor& cursor) {
    auto end = cursor;
    end.take_blanks();
    const auto begin = end.at();
    while (end.at() < begin + 3 && end.take_one_of(U"十百千万亿萬億多余餘"))
        ;
    if (end.at() > begin)
        cursor = end;
    return {begin, end.at()};
}

bool take_share(Cursor& cursor, Quantity& quantity) {
    auto sign = cursor;
    sign.take_blanks();
    const auto share = sign.peek();
    if (!sign.take_one_of(U"%‰‱"))
        return false;
    quantity.share = share;
    cursor = sign;
    return true;
}

/// A single letter right after a number that belongs to a name (iPhone 5s) is no unit.
bool is_part_of_a_name(const Unit& unit, const Cursor& start) {
    const auto name = start.word_behind();
    const bool opens_sentence = start.at() <= name.size() + 1;
    const auto capitals = std::count_if(name.begin(), name.end(), is_capital);
    const auto expected = opens_sentence && !name.empty() && is_capital(name.front()) ? 1 : 0;
    return unit.sign.size() == 1 && is_latin(unit.sign.front())
           && !is_one_of(unit.sign.front(), U"WV") && capitals > expected;
}

/// The unit behind 38万: such a number is a Mandarin one.
bool take_measure_of_many(Cursor& cursor, Quantity& quantity) {
    auto end = cursor;
    if (cursor.language() != Language::mandarin)
        return false;
    const auto magnitude = take_han_magnitude(end);
    const auto begin = end.at();
    if (magnitude.end == magnitude.begin)
        return false;
    auto unit = take_unit(end);
    if (!unit)
        unit = take_currency_behind(end);
    if (!unit)
        return false;
    quantity.han_magnitude = magnitude;
    quantity.unit = unit;
    quantity.unit_source = {begin, end.at()};
    cursor = end;
    return true;
}

void take_measure(Cursor& cursor, const Cursor& start, Quantity& quantity) {
    if (take_measure_of_many(cursor, quantity))
        return;
    auto sign = cursor;
    auto unit = take_unit(sign);
    if (!unit)
        unit = take_currency_behind(sign);
    const bool attached = sign.at() == cursor.at() + 1;
    if (!unit || (attached && is_part_of_a_name(*unit, start)))
        return;
    quantity.unit = unit;
    quantity.unit_source = {cursor.at(), sign.at()};
    cursor = sign;
}

/// The 18K of $12K–18K.
void take_end_in_kind(Cursor& cursor, Quantity& quantity) {
    auto end = cursor;
    const auto last = take_range_sign(end) ? take_numeral(end) : std::nullopt;
    if (quantity.last || !last || take_magnitude(end) != quantity.magnitude)
        return;
    quantity.last = last;
    cursor = end;
}

bool is_about_genes(const Cursor& start) {
    constexpr std::array words{U"基因"sv,   U"DNA"sv,   U"RNA"sv,     U"碱基"sv, U"鹼基"sv,
                               U"片段"sv,   U"序列"sv,  U"扩增"sv,    U"擴增"sv, U"引物"sv,
                               U"染色体"sv, U"genom"sv, U"sequence"sv};
    constexpr std::size_t reach = 16;
    const auto around = std::u32string(start.behind(reach)) + std::u32string(start.ahead(reach));
    return std::ranges::any_of(
        words, [&](std::u32string_view word) { return around.find(word) != around.npos; });
}

} // namespace

bool is_numbered_craft(const Cursor& cursor) {
    const auto behind = cursor.behind(4);
    if (behind.empty() || !is_one_of(behind.back(), U"-–"))
        return false;
    const auto name = behind.substr(0, behind.size() - 1);
    return std::any_of(craft.begin(), craft.end(),
                       [&](std::u32string_view word) { return name.ends_with(word); });
}

bool counts_things(Cursor after) {
    if (!after.take_blanks())
        return false;
    const auto word = after.take_letters();
    const bool one = word.ends_with(U"is") || word.ends_with(U"ss") || word.ends_with(U"us");
    const bool plural = word.size() > 3 && word.back() == U's' && is_small(word[0]) && !one;
    return plural || word == U"people" || word == U"men" || word == U"women" || word == U"children";
}

bool counts_base_pairs(const Quantity& quantity, const Cursor& start) {
    const bool many =
        quantity.magnitude || quantity.han_magnitude.end > quantity.han_magnitude.begin;
    return quantity.unit && quantity.unit->sign == U"bp" && (many || is_about_genes(start));
}

std::optional<Quantity> take_quantity(Cursor& cursor) {
    auto end = cursor;
    Quantity quantity;
    quantity.negative = take_minus(end);
    quantity.currency = take_currency(end);
    if (quantity.currency)
        end.take_blanks();
    const auto first = take_numeral(end);
    if (!first)
        return std::nullopt;
    quantity.first = *first;
    take_end_of_range(end, quantity);
    auto magnitude = end;
    const auto exponent = take_magnitude(magnitude);
    const bool spelled_out = is_latin(magnitude.peek(-1)) && is_latin(magnitude.peek(-2));
    // 3.2B美元
    const bool of_money = magnitude.ahead(2) == U"美元" || magnitude.ahead(2) == U"欧元"
                          || magnitude.ahead(2) == U"歐元";
    if (exponent && (quantity.currency || spelled_out || of_money)) {
        quantity.magnitude = exponent;
        end = magnitude;
        take_end_in_kind(end, quantity);
    } else if (quantity.currency) {
        quantity.han_magnitude = take_han_magnitude(end);
    }
    if (!quantity.currency && !take_share(end, quantity))
        take_measure(end, cursor, quantity);
    quantity.source = {cursor.at(), end.at()};
    cursor = end;
    return quantity;
}

bool take_about_sign(Cursor& cursor) {
    auto amount = cursor;
    if (!amount.take(U'~') || is_digit(cursor.peek(-1)))
        return false;
    auto digits = amount;
    if (!is_digit(amount.peek()) && !take_currency(digits))
        return false;
    cursor = amount;
    return true;
}

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/money.hpp"

#include "base/unicode.hpp"

#include <array>
#include <utility>

namespace duologue::reading {
namespace {

constexpr auto currencies = std::to_array<Unit>({
    {U"US$", U"美元", U"dollar", U"dollars"},
    {U"HK$", U"港元", U"Hong Kong dollar", U"Hong Kong dollars"},
    {U"NT$", U"新台币", U"Taiwan dollar", U"Taiwan dollars"},
    {U"C$", U"加元", U"Canadian dollar", U"Canadian dollars"},
    {U"A$", U"澳元", U"Australian dollar", U"Australian dollars"},
    {U"S$", U"新加坡元", U"Singapore dollar", U"Singapore dollars"},
    {U"$", U"美元", U"dollar", U"dollars"},
    {U"€", U"欧元", U"euro", U"euros"},
    {U"£", U"英镑", U"pound", U"pounds"},
    {U"¢", U"美分", U"cent", U"cents"},
    {U"¥", U"元", U"yuan", U"yuan"},
    {U"₩", U"韩元", U"won", U"won"},
    {U"₹", U"卢比", U"rupee", U"rupees"},
    {U"₽", U"卢布", U"ruble", U"rubles"},
    {U"₿", U"比特币", U"bitcoin", U"bitcoins"},
    {U"USD", U"美元", U"dollar", U"dollars"},
    {U"EUR", U"欧元", U"euro", U"euros"},
    {U"GBP", U"英镑", U"pound", U"pounds"},
    {U"CNY", U"元人民币", U"yuan", U"yuan"},
    {U"RMB", U"元人民币", U"yuan", U"yuan"},
    {U"JPY", U"日元", U"yen", U"yen"},
    {U"HKD", U"港元", U"Hong Kong dollar", U"Hong Kong dollars"},
    {U"CHF", U"瑞士法郎", U"Swiss franc", U"Swiss francs"},
});

constexpr auto magnitudes = std::to_array<std::pair<std::u32string_view, std::size_t>>({
    {U"thousand", 3},
    {U"million", 6},
    {U"billion", 9},
    {U"trillion", 12},
    {U"mn", 6},
    {U"bn", 9},
    {U"tn", 12},
    {U"K", 3},
    {U"k", 3},
    {U"M", 6},
    {U"m", 6},
    {U"B", 9},
    {U"b", 9},
    {U"T", 12},
});

} // namespace

std::optional<Unit> take_currency(Cursor& cursor) {
    if (is_latin(cursor.peek(-1)))
        return std::nullopt;
    for (const auto& currency : currencies)
        if (cursor.take(currency.sign))
            return currency;
    return std::nullopt;
}

std::optional<Unit> take_currency_behind(Cursor& cursor) {
    auto sign = cursor;
    sign.take_blanks();
    const auto currency = take_from(currencies, sign);
    if (!currency || is_digit(sign.peek()))
        return std::nullopt;
    cursor = sign;
    return currency;
}

std::optional<std::size_t> take_magnitude(Cursor& cursor) {
    auto sign = cursor;
    // $100-million
    const bool apart = sign.take_blanks() || sign.take(U'-');
    for (const auto& [word, exponent] : magnitudes) {
        auto end = sign;
        if ((apart && word.size() == 1) || !end.take(word) || !end.ends_word())
            continue;
        cursor = end;
        return exponent;
    }
    return std::nullopt;
}

} // namespace duologue::reading

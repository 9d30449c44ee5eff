// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in Mandarin that have become names of days, rooms and prices.
#include "base/unicode.hpp"
#include "reading/wording/cardinal_english.hpp"
#include "reading/wording/cardinal_mandarin.hpp"
#include "reading/wording/rules.hpp"

#include <algorithm>
#include <array>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

/// What is called by its date: 9·11事件, 5.1假期, 618大促.
constexpr std::array occasions{
    U"事件"sv,   U"恐怖袭击"sv, U"恐怖襲擊"sv, U"恐袭"sv,   U"恐襲"sv,   U"惨案"sv,   U"慘案"sv,
    U"事变"sv,   U"事變"sv,     U"地震"sv,     U"大地震"sv, U"特大"sv,   U"晚会"sv,   U"晚會"sv,
    U"大促"sv,   U"购物节"sv,   U"購物節"sv,   U"假期"sv,   U"黄金周"sv, U"黃金週"sv, U"小长假"sv,
    U"小長假"sv, U"劳动节"sv,   U"勞動節"sv,   U"国庆"sv,   U"國慶"sv,   U"妇女节"sv, U"婦女節"sv,
};

constexpr std::array rooms{U"室"sv, U"房"sv, U"号房"sv, U"號房"sv, U"房间"sv, U"房間"sv};

template <class List>
bool goes_on_with(const List& list, Cursor after) {
    after.take_blanks();
    return std::any_of(list.begin(), list.end(),
                       [&](std::u32string_view word) { return after.ahead(word.size()) == word; });
}

Said say_row(const Cursor& start, const Cursor& end, std::u32string_view words) {
    Said said{.end = end.at(), .pieces = {}};
    add_number(said, words, {start.at(), end.at()}, Meaning::row);
    return said;
}

bool is_day(const Numeral& month, const Numeral& day) {
    const auto within = [](const Numeral& part, std::uint64_t most) {
        return 1 <= value_of(part.whole) && value_of(part.whole) <= most;
    };
    return within(month, 12) && within(day, 31);
}

/// 9·11事件, 3.15晚会, 911恐怖袭击.
std::optional<Said> occasion(Cursor cursor) {
    const auto start = cursor;
    const auto first = take_whole(cursor, 4);
    if (!first)
        return std::nullopt;
    auto digits = first->whole;
    if (cursor.take_one_of(U"·•.・‧")) {
        const auto day = take_whole(cursor, 2);
        if (!day || first->whole.size() > 2 || !is_day(*first, *day))
            return std::nullopt;
        digits += day->whole;
    } else if (digits.size() < 3) {
        return std::nullopt;
    }
    auto after = cursor;
    after.take_one_of(U"\"”」』");
    if (!goes_on_with(occasions, after))
        return std::nullopt;
    // The first of October is called 十一, as the first of May is 五一.
    return say_row(start, cursor, digits == U"101" ? U"十一" : mandarin_digits(digits));
}

/// 402室, 1203号房.
std::optional<Said> room(Cursor cursor) {
    const auto start = cursor;
    const auto number = take_whole(cursor, 4);
    if (!number || number->whole.size() < 3 || number->whole.ends_with(U"00")
        || !goes_on_with(rooms, cursor))
        return std::nullopt;
    return say_row(start, cursor, mandarin_digits(number->whole));
}

/// 85折 is eight five, 8折 and 8.5折 are amounts.
std::optional<Said> discount(Cursor cursor) {
    const auto start = cursor;
    const auto number = take_whole(cursor, 2);
    if (!number || !number->is_plain(2) || number->whole.back() == U'0' || cursor.peek() != U'折')
        return std::nullopt;
    return say_row(start, cursor, mandarin_digits(number->whole));
}

/// 1st, 2nd.
std::optional<Said> english_rank_inside(Cursor cursor) {
    const auto start = cursor;
    const auto number = take_whole(cursor, 6);
    const auto ending = cursor.take_letters();
    if (!number || (ending != U"st" && ending != U"nd" && ending != U"rd" && ending != U"th"))
        return std::nullopt;
    Said said{.end = cursor.at(), .pieces = {}};
    said.english(english_ordinal(number->whole), {start.at(), cursor.at()});
    return said;
}

} // namespace

std::optional<Said> mandarin_label(Cursor cursor) {
    if (is_latin(cursor.peek(-1)) || is_digit(cursor.peek(-1)) || cursor.peek(-1) == U'.')
        return std::nullopt;
    for (const Rule rule : {occasion, room, discount, english_rank_inside})
        if (auto said = rule(cursor))
            return said;
    return std::nullopt;
}

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in Mandarin that have become names of days, rooms and prices.
#include "base/unicode.hpp"
#include "reading/wording/cardinal_english.hpp"
#include "reading/wording/cardinal_mandarin.hpp"
#include "reading/wording/measure_word.hpp"
#include "reading/wording/rules.hpp"
#include "reading/wording/unit.hpp"

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

constexpr std::array rooms{U"室"sv,   U"房"sv,   U"号房"sv, U"號房"sv, U"房间"sv,
                           U"房間"sv, U"路"sv,   U"次列"sv, U"中学"sv, U"中學"sv,
                           U"阵型"sv, U"陣型"sv, U"国道"sv, U"國道"sv, U"省道"sv};

/// Numbers that are hardly ever amounts: hours of work, services, days of sales, graphics cards.
constexpr std::array names{U"996"sv, U"10086"sv, U"12306"sv, U"12315"sv, U"95588"sv,
                           U"618"sv, U"12345"sv, U"3090"sv,  U"4090"sv,  U"5090"sv};

/// What follows numbers that are names before it only.
constexpr std::array owners{U"大学"sv, U"大學"sv, U"高校"sv, U"院校"sv, U"工程"sv,  U"名校"sv,
                            U"公司"sv, U"安全"sv, U"搜索"sv, U"同城"sv, U"工作制"sv};

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
    // With a dot in the middle a day is always a name.
    const bool named = is_one_of(cursor.peek(), U"·・‧");
    if (cursor.take_one_of(U"·•.・‧/")) {
        const auto day = take_whole(cursor, 2);
        if (!day || first->whole.size() > 2 || !is_day(*first, *day))
            return std::nullopt;
        digits += day->whole;
    } else if (digits.size() < 3) {
        return std::nullopt;
    }
    auto after = cursor;
    after.take_one_of(U"\"”」』");
    if (!named && !goes_on_with(occasions, after))
        return std::nullopt;
    // The first of October is called 十一, as the first of May is 五一.
    return say_row(start, cursor, digits == U"101" ? U"十一" : mandarin_digits(digits));
}

/// 996, 211大学, 360公司, both of 985、211.
std::optional<Said> name(Cursor cursor) {
    const auto start = cursor;
    const auto number = take_whole(cursor, 5);
    if (!number || is_one_of(cursor.peek(), U".,%"))
        return std::nullopt;
    const auto& digits = number->whole;
    const bool universities = (digits == U"985" && cursor.ahead(4).ends_with(U"211"))
                              || (digits == U"211" && start.behind(4).starts_with(U"985"));
    const bool owned = (digits == U"985" || digits == U"211" || digits == U"360" || digits == U"58")
                       && goes_on_with(owners, cursor);
    const bool known = std::find(names.begin(), names.end(), digits) != names.end();
    const bool counts = counts_something(cursor) && !goes_on_with(owners, cursor);
    if (!universities && !owned && (!known || counts))
        return std::nullopt;
    return say_row(start, cursor, mandarin_digits(digits));
}

/// 4-3-3阵型, 1-3-5原则.
std::optional<Said> formation(Cursor cursor) {
    const auto start = cursor;
    const auto digits = take_formation(cursor);
    return digits.empty() ? std::nullopt
                          : std::optional(say_row(start, cursor, mandarin_digits(digits)));
}

/// The number of a table or figure in a chapter: 表 2-1.
std::optional<Said> figure(Cursor cursor) {
    constexpr std::array kinds{U"表"sv, U"图"sv, U"圖"sv, U"式"sv, U"例"sv, U"附录"sv, U"附錄"sv};
    constexpr std::array openers{U'如', U'见', U'見', U'和', U'、', U'在', U'由', U'(', U'（'};
    const auto behind = trim(cursor.behind(5));
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](std::u32string_view word) {
        return behind.ends_with(word);
    });
    if (kind == kinds.end())
        return std::nullopt;
    const auto before = behind.substr(0, behind.size() - kind->size());
    const bool opens = before.empty() || !is_han(before.back())
                       || std::find(openers.begin(), openers.end(), before.back()) != openers.end();
    const auto chapter = take_whole(cursor, 2);
    const auto sign = cursor.at();
    const auto number = chapter && cursor.take_one_of(U"-–") ? take_whole(cursor, 2) : std::nullopt;
    if (!opens || !number)
        return std::nullopt;
    Said said{.end = cursor.at(), .pieces = {}};
    add_number(said, mandarin_number(*chapter), chapter->source, Meaning::order);
    said.mandarin(U"杠", {sign, sign + 1});
    add_number(said, mandarin_number(*number), number->source, Meaning::order);
    return said;
}

/// 18层1802, 3单元502; but: 5楼300平.
bool is_behind_floor(const Cursor& start, const Cursor& end) {
    const bool unit = start.behind(2) == U"单元" || start.behind(2) == U"單元";
    return (unit || is_one_of(start.peek(-1), U"层層楼樓栋棟座")) && !counts_something(end)
           && !is_latin(end.peek());
}

/// 第14110号.
bool is_long_order(const Numeral& number, const Cursor& start, const Cursor& end) {
    return number.whole.size() >= 4 && start.peek(-1) == U'第' && is_one_of(end.peek(), U"号號");
}

/// 402室, 1203号房, 101路.
std::optional<Said> room(Cursor cursor) {
    const auto start = cursor;
    const auto number = take_whole(cursor, 5);
    if (!number || number->whole.size() < 3 || number->whole.ends_with(U"00")
        || !(goes_on_with(rooms, cursor) || is_behind_floor(start, cursor)
             || is_long_order(*number, start, cursor)))
        return std::nullopt;
    return say_row(start, cursor, mandarin_digits(number->whole));
}

/// What is over a whole: 1米83, 9秒58, 3块25; but: 1米50厘米.
std::optional<Said> rest(Cursor cursor) {
    const auto start = cursor;
    const bool is_rest = is_one_of(start.peek(-1), U"米秒块塊") && is_digit(start.peek(-2));
    const auto number = take_whole(cursor, 2);
    auto unit = cursor;
    if (!is_rest || !number || number->whole.size() != 2 || cursor.peek() == U'.'
        || counts_something(cursor) || take_unit(unit))
        return std::nullopt;
    return say_row(start, cursor, mandarin_digits(number->whole));
}

/// 1w1, 3k5: the next digit after 万 or 千.
std::optional<Said> hasty(Cursor cursor) {
    const auto start = cursor;
    const auto number = take_whole(cursor, 2);
    const auto letter = cursor.peek();
    if (!number || !cursor.take_one_of(U"wk"))
        return std::nullopt;
    const auto next = take_whole(cursor, 1);
    if (!next || is_digit(cursor.peek()) || is_latin(cursor.peek()) || cursor.peek() == U'.')
        return std::nullopt;
    Said said{.end = cursor.at(), .pieces = {}};
    const Range source{start.at(), cursor.at()};
    add_number(said, number->is(U"2") ? U"两" : mandarin_number(*number), source, Meaning::amount);
    said.mandarin(letter == U'w' ? U"万" : U"千", source);
    add_number(said, mandarin_number(*next), source, Meaning::order);
    return said;
}

/// 孕36+2周: weeks and days; but: 2+4周.
std::optional<Said> gestation(Cursor cursor) {
    const auto weeks = take_whole(cursor, 2);
    const auto sign = cursor.here();
    const auto days = weeks && cursor.take(U'+') ? take_whole(cursor, 1) : std::nullopt;
    const auto unit = cursor.here();
    if (!days || value_of(days->whole) > 6 || value_of(weeks->whole) < 12
        || value_of(weeks->whole) > 43 || !cursor.take_one_of(U"周週"))
        return std::nullopt;
    Said said{.end = cursor.at(), .pieces = {}};
    add_number(said, mandarin_number(*weeks), weeks->source, Meaning::amount);
    said.mandarin(U"周零", sign);
    add_number(said, days->is(U"2") ? U"两" : mandarin_number(*days), days->source,
               Meaning::amount);
    said.mandarin(U"天", unit);
    return said;
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
    return say_english({start.at(), cursor.at()}, english_ordinal(number->whole));
}

} // namespace

std::optional<Said> mandarin_label(Cursor cursor) {
    if (is_latin(cursor.peek(-1)) || is_digit(cursor.peek(-1)) || cursor.peek(-1) == U'.')
        return std::nullopt;
    for (const Rule rule :
         {occasion, name, formation, figure, room, rest, hasty, gestation, discount,
          english_rank_inside, english_date_inside, english_day, english_provision})
        if (auto said = rule(cursor))
            return said;
    return std::nullopt;
}

} // namespace duologue::reading

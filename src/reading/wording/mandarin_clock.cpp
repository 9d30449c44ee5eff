// SPDX-License-Identifier: GPL-3.0-or-later
// Times of day in Mandarin.
#include "base/unicode.hpp"
#include "reading/wording/cardinal_mandarin.hpp"
#include "reading/wording/clock_time.hpp"
#include "reading/wording/rules.hpp"

#include <algorithm>
#include <array>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

std::u32string hour(const Numeral& numeral) {
    const auto value = value_of(numeral.whole);
    return value == 2 ? U"两" : mandarin_cardinal(numeral.whole);
}

/// Minutes and seconds below ten have their zero.
std::u32string sixtieth(const Numeral& numeral) {
    return numeral.whole.front() == U'0' ? mandarin_digits(numeral.whole)
                                         : mandarin_cardinal(numeral.whole);
}

/// 上午 10:30 a.m. says the half of the day already.
bool half_is_said(const Cursor& start) {
    const auto behind = trim(start.behind(3));
    return behind.ends_with(U'午') || behind.ends_with(U'上') || behind.ends_with(U'晨');
}

void say(Said& said, const ClockTime& time, bool half) {
    if (half && time.half != ClockTime::Half::unsaid)
        said.mandarin(time.half == ClockTime::Half::morning ? U"上午" : U"下午", time.source);
    add_number(said, hour(time.hour), time.source, Meaning::amount);
    said.mandarin(U"点", time.source);
    const bool full_hour = !time.minute || (time.minute->is(U"00") && !time.second);
    if (!full_hour) {
        add_number(said, sixtieth(*time.minute), time.source, Meaning::amount);
        said.mandarin(U"分", time.source);
    }
    if (time.second && !time.second->is(U"00")) {
        add_number(said, sixtieth(*time.second), time.source, Meaning::amount);
        said.mandarin(U"秒", time.source);
    }
    said.end = time.source.end;
}

/// 比分1:10, 1:10的比例, 以21:15获胜
bool is_about_a_ratio(const Cursor& start, const Cursor& end) {
    constexpr std::array words{U"比分"sv, U"比例"sv, U"比率"sv, U"获胜"sv, U"獲勝"sv};
    const auto around = std::u32string(start.behind(6)) + U'|' + std::u32string(end.ahead(3));
    return std::ranges::any_of(
        words, [&](std::u32string_view word) { return around.find(word) != around.npos; });
}

/// The 15:25 of 25:23、15:25、25:19: a neighbour is no time of day.
bool stands_in_row_of_ratios(const Cursor& start, Cursor end) {
    constexpr std::size_t pair = 6; // 25:23、
    const auto before = start.behind(pair);
    const auto is_beyond_day = [](std::u32string_view text) {
        return text.size() > 2 && is_digit(text[0]) && text[2] == U':' && text.substr(0, 2) > U"24";
    };
    return (before.ends_with(U'、') && is_beyond_day(before))
           || (end.take(U'、') && is_beyond_day(end.ahead(3)));
}

} // namespace

std::optional<Said> mandarin_clock(Cursor cursor) {
    const auto start = cursor;
    const auto begin = take_opening_time(cursor);
    if (!begin || is_about_a_ratio(start, cursor) || stands_in_row_of_ratios(start, cursor))
        return std::nullopt;
    Said said;
    say(said, *begin, !half_is_said(start));
    const auto sign = cursor.at();
    if (!take_range_sign(cursor))
        return said;
    const Range between{sign, cursor.at()};
    if (const auto end = take_clock_time(cursor)) {
        said.mandarin(U"到", between);
        say(said, *end, !begin->shares_half);
    }
    return said;
}

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
// What stands between amounts in Mandarin: per, each and to.
#include "base/unicode.hpp"
#include "reading/wording/money.hpp"
#include "reading/wording/numeral.hpp"
#include "reading/wording/rules.hpp"
#include "reading/wording/unit.hpp"

namespace duologue::reading {
namespace {

/// The last of the letters of a unit: 60km, 5 GB.
bool ends_unit(const Cursor& cursor) {
    return is_latin(cursor.peek(-1)) && is_measured(cursor);
}

/// Whether a counted thing, or money, ends before the cursor: 10次/秒, 三人/组, 元/月.
bool ends_count(const Cursor& cursor) {
    constexpr std::size_t longest = 3;
    if (is_one_of(cursor.peek(-1), U"元块塊"))
        return true;
    for (std::size_t letters = 1; letters <= longest; ++letters) {
        const auto measure = cursor.before(letters);
        if (!is_han(measure.peek()))
            return false;
        if (is_one_of(measure.peek(-1), U"0123456789一二两兩三四五六七八九十百千万萬亿億半几幾每"))
            return true;
    }
    return false;
}

/// Whether the sign is 每: $5/月, 60km/小时.
bool is_per(const Cursor& sign) {
    const auto next = sign.peek(1);
    if (is_digit(next))
        return ends_unit(sign);
    return is_one_of(next, U"月年天日人次小时時台件个個位秒周吨噸桶股组組分百千万萬"
                           U"升斤克亩畝盎磅公米平瓶杯盒套箱辆輛户戶坪节節课課场場晚夜页頁集篇首卡")
           && (ends_count(sign) || is_digit(sign.peek(-1)) || ends_unit(sign));
}

/// 30 元/kg.
std::optional<Said> per_unit(const Cursor& sign) {
    auto end = sign;
    end.skip(1);
    const auto unit = take_unit(end);
    if (!unit || !(ends_count(sign) || ends_unit(sign) || is_one_of(sign.peek(-1), U"⁰¹²³⁴⁵⁶⁷⁸⁹")))
        return std::nullopt;
    auto said = say_mandarin(sign.here(), U"每");
    said.end = end.at();
    say_unit(said, *unit, {sign.at() + 1, end.at()});
    return said;
}

std::optional<Said> per(Cursor cursor) {
    if (cursor.peek() != U'/')
        return std::nullopt;
    if (is_per(cursor))
        return say_mandarin(cursor.here(), U"每");
    if (auto said = per_unit(cursor))
        return said;
    return is_han(cursor.peek(-1)) && is_han(cursor.peek(1))
               ? std::optional(say_mandarin(cursor.here(), U"、"))
               : std::nullopt;
}

/// 每kg.
std::optional<Said> each(Cursor cursor) {
    const auto start = cursor;
    const auto unit = start.peek(-1) == U'每' ? take_unit(cursor) : std::nullopt;
    if (!unit || unit->sign == U"w")
        return std::nullopt;
    Said said{.end = cursor.at(), .pieces = {}};
    say_unit(said, *unit, {start.at(), cursor.at()});
    return said;
}

/// 信号-60dBm is no range of days.
bool is_signal(std::u32string_view before) {
    const bool day = before.size() > 1
                     && (is_digit(before[before.size() - 2])
                         || is_one_of(before[before.size() - 2], U"一二三四五六七八九十"));
    return is_one_of(before.back(), U"号號") && !day;
}

/// A12–A15.
bool stands_between_marks(const Cursor& start, const Cursor& end) {
    auto first = start;
    while (is_digit(first.peek(-1)))
        first = first.before(1);
    return first.at() < start.at() && is_capital(first.peek(-1)) && !is_latin(first.peek(-2))
           && end.peek() == first.peek(-1) && is_digit(end.peek(1));
}

} // namespace

std::optional<Said> mandarin_per(Cursor cursor) {
    if (auto said = per(cursor))
        return said;
    return each(cursor);
}

std::optional<Said> mandarin_between(Cursor cursor) {
    const auto start = cursor;
    if (!take_range_sign(cursor))
        return std::nullopt;
    if (stands_between_marks(start, cursor))
        return say_mandarin({start.at(), cursor.at()}, U"到");
    const auto before = trim(start.behind(3));
    const bool measured =
        ends_count(start)
        || (!before.empty() && !is_signal(before)
            && is_one_of(before.back(), U"%‰℃°年月日号號时時点點分秒个個元万萬亿億岁歲"));
    const bool weekday =
        (cursor.peek() == U'周' || cursor.peek() == U'週')
        && (start.behind(2).starts_with(U'周') || start.behind(2).starts_with(U'週'));
    const bool unit =
        start.behind(2).size() == 2 && is_latin(start.peek(-1))
        && (is_digit(start.peek(-2)) || (is_latin(start.peek(-2)) && is_digit(start.peek(-3))));
    auto end = cursor;
    end.take_one_of(U"-−");
    static_cast<void>(take_currency(end));
    if (!weekday && !((measured || unit) && is_digit(end.peek())))
        return std::nullopt;
    return say_mandarin({start.at(), cursor.at()}, U"到");
}

} // namespace duologue::reading

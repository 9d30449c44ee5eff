// SPDX-License-Identifier: GPL-3.0-or-later
// Years in Mandarin.
#include "base/unicode.hpp"
#include "reading/wording/cardinal_mandarin.hpp"
#include "reading/wording/measure_word.hpp"
#include "reading/wording/money.hpp"
#include "reading/wording/rules.hpp"
#include "reading/wording/unit.hpp"

#include <algorithm>
#include <array>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

bool is_between(const Numeral& numeral, std::uint64_t least, std::uint64_t most) {
    const auto value = value_of(numeral.whole);
    return least <= value && value <= most;
}

bool is_likely_year(const Numeral& numeral) {
    return numeral.is_plain(4) && is_between(numeral, 1900, 2099);
}

/// 1840-1949: not rounded, so hardly amounts.
bool is_span_of_history(const Numeral& first, const Numeral& last) {
    return is_between(first, 1000, 2099) && is_between(last, 1000, 2099)
           && last.whole.back() != U'0';
}

/// 年 as a length of time: 3000年前, 1000年的历史, 约 2000 年.
bool is_span_of_years(const Numeral& number, Cursor after_year, const Cursor& start) {
    if (number.whole.back() != U'0')
        return false;
    constexpr std::array before{U"约"sv,   U"約"sv,   U"近"sv,   U"长达"sv, U"長達"sv,
                                U"超过"sv, U"超過"sv, U"距今"sv, U"历经"sv, U"歷經"sv,
                                U"过去"sv, U"過去"sv, U"长"sv,   U"达"sv};
    constexpr std::array after{
        U"历史"sv, U"歷史"sv, U"的历史"sv, U"的歷史"sv, U"来"sv,   U"來"sv,     U"之久"sv,
        U"之前"sv, U"间"sv,   U"時間"sv,   U"前"sv,     U"时间"sv, U"的时间"sv, U"后"sv,
        U"後"sv,   U"之后"sv, U"之後"sv,   U"以前"sv,   U"以后"sv, U"以後"sv,   U"以内"sv,
        U"以內"sv, U"内"sv,   U"的文明"sv, U"文明"sv,   U"古"sv};
    const auto behind = trim(start.behind(4));
    const auto leads = [&](std::u32string_view word) { return behind.ends_with(word); };
    const auto follows = [&](std::u32string_view word) {
        return after_year.ahead(word.size()) == word;
    };
    const bool round = number.whole.ends_with(U"00");
    return ((round || !is_likely_year(number)) && std::any_of(before.begin(), before.end(), leads))
           || (round && !is_likely_year(number)
               && std::any_of(after.begin(), after.end(), follows));
}

bool names_a_year(const Numeral& number, Cursor after, const Cursor& start);

/// The first of 2026或2027年.
bool is_year_beside_another(const Numeral& number, Cursor after) {
    if (!is_likely_year(number) || !after.take_one_of(U"、或和与與及跟"))
        return false;
    const auto start = after;
    const auto other = take_whole(after, 4);
    return other && is_likely_year(*other) && names_a_year(*other, after, start);
}

/// What makes four digits a year: 年 and the like directly, or with a blank between.
bool names_a_year(const Numeral& number, Cursor after, const Cursor& start) {
    after.take_blanks();
    if (is_year_beside_another(number, after))
        return true;
    const bool era =
        trim(start.behind(5)).ends_with(U"公元前") || trim(start.behind(5)).ends_with(U"公元");
    const auto before = trim(start.behind(2));
    const bool reign =
        number.is_plain(3) && !before.empty() && is_one_of(before.back(), U"朝汉漢唐宋");
    if (after.take(U'年'))
        return era || reign || (number.is_plain(4) && !is_span_of_years(number, after, start));
    constexpr std::array labels{U"财年"sv, U"財年"sv, U"届"sv,   U"屆"sv, U"级"sv,
                                U"級"sv,   U"款"sv,   U"学年"sv, U"版"sv, U"赛季"sv};
    const auto follows = [&](std::u32string_view word) { return after.ahead(word.size()) == word; };
    return is_likely_year(number) && std::any_of(labels.begin(), labels.end(), follows);
}

/// Nothing behind it says that it is an amount.
bool is_bare_number(Cursor after) {
    auto sign = after;
    sign.take_blanks();
    return !counts_something(after) && !sign.take_one_of(U"%‰+多余餘人") && !take_unit(after)
           && !take_currency_behind(after);
}

bool is_bare_year(const Numeral& number, const Cursor& after) {
    return is_likely_year(number) && !number.whole.ends_with(U"00") && is_bare_number(after);
}

/// 1990s and 90s are decades in Mandarin too.
std::optional<Said> decade(const Numeral& number, Cursor after) {
    // 10s to 60s are more often seconds.
    const bool decade_of_century = number.is_plain(2) && number.whole >= U"70";
    if ((!number.is_plain(4) && !decade_of_century) || number.whole.back() != U'0')
        return std::nullopt;
    after.take(U'\'');
    if (!after.take(U's') || is_latin(after.peek()))
        return std::nullopt;
    const Range source{number.source.begin, after.at()};
    Said said{.end = after.at(), .pieces = {}};
    const bool century = number.is_plain(4);
    add_number(said, century ? mandarin_digits(number.whole) : mandarin_cardinal(number.whole),
               source, century ? Meaning::row : Meaning::amount);
    said.mandarin(U"年代", source);
    return said;
}

/// 15年底, 08年夏天: no length of time goes on like this.
bool is_part_of_a_year(const Cursor& after) {
    constexpr std::array parts{U"年底"sv, U"年初"sv, U"年末"sv,   U"年春"sv,  U"年夏"sv,
                               U"年秋"sv, U"年冬"sv, U"年上半"sv, U"年下半"sv};
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::u32string_view part) { return after.ahead(part.size()) == part; });
}

/// 23年10月; but 10年3个月.
bool is_before_a_month(Cursor after) {
    if (!after.take(U'年'))
        return false;
    const auto month = take_whole(after, 2);
    return month && 1 <= value_of(month->whole) && value_of(month->whole) <= 12
           && after.peek() == U'月';
}

/// 98年出生, 97年7月: the century left out.
bool is_short_year(const Numeral& number, Cursor after, const Cursor& start) {
    const bool cut =
        is_one_of(start.peek(-1), U"'‘") && after.peek() == U'年' && after.peek(1) != U'代';
    if (number.is_plain(2) && (cut || is_part_of_a_year(after) || is_before_a_month(after)))
        return true;
    if (!number.is_plain(2) || number.whole < U"49" || number.whole.back() == U'0')
        return false;
    if (!after.take(U'年'))
        return number.whole[0] == U'9' && number.is_plain(2) && after.peek() == U'级';
    return is_digit(after.peek()) || after.take(U"出生") || after.take(U"的时候")
           || after.take(U"春晚");
}

/// Those born in the eighties: 80后, both of 80、90后.
bool is_generation(const Numeral& number, Cursor after, const Cursor& start) {
    if (number.is_plain(2) && is_digit(after.peek(1)) && after.take_one_of(U"、/和")) {
        const auto next = take_whole(after, 2);
        return next && number.whole.back() == U'0' && is_generation(*next, after, after);
    }
    const bool unlikely = number.is(U"10") && !is_one_of(start.peek(-1), U"、和与與跟");
    return !unlikely && number.is_plain(2)
           && (number.whole.back() == U'0' || number.whole.back() == U'5')
           && (after.peek() == U'后' || after.peek() == U'後');
}

} // namespace

std::optional<Said> mandarin_years(Cursor cursor) {
    const auto start = cursor;
    const auto first = take_whole(cursor, 4);
    if (!first || first->whole.size() != 4)
        return std::nullopt;
    const auto word = cursor.peek();
    const bool in_words = cursor.take_one_of(U"到至");
    const bool slash = !in_words && cursor.take(U'/');
    if (!in_words && !slash && !take_range_sign(cursor))
        return std::nullopt;
    const auto sign_end = cursor.at();
    const auto last = take_whole(cursor, 4);
    if (!last || is_digit(cursor.peek()))
        return std::nullopt;
    const bool season = is_likely_year(*first) && last->whole.size() == 2
                        && value_of(last->whole) == (value_of(first->whole) + 1) % 100;
    const bool span = last->whole.size() == 4 && first->whole <= last->whole
                      && (names_a_year(*last, cursor, start)
                          || (is_likely_year(*first) && is_bare_year(*last, cursor))
                          || (is_span_of_history(*first, *last) && is_bare_number(cursor)));
    if ((!season && (!span || slash)) || (in_words && !is_likely_year(*first)))
        return std::nullopt;
    Said said{.end = cursor.at(), .pieces = {}};
    add_number(said, mandarin_digits(first->whole), first->source, Meaning::row);
    said.mandarin(in_words ? std::u32string{word} : U"到", {first->source.end, sign_end});
    add_number(said, mandarin_digits(last->whole), last->source, Meaning::row);
    return said;
}

std::optional<Said> mandarin_decade(Cursor cursor) {
    const auto number = take_numeral(cursor);
    return number ? decade(*number, cursor) : std::nullopt;
}

std::optional<Said> mandarin_year(Cursor cursor) {
    const auto start = cursor;
    const auto number = take_numeral(cursor);
    if (!number || is_latin(start.peek(-1)))
        return std::nullopt;
    const bool year = names_a_year(*number, cursor, start) || is_bare_year(*number, cursor)
                      || is_generation(*number, cursor, start)
                      || is_short_year(*number, cursor, start);
    const bool quarter =
        (cursor.peek() == U'Q' || cursor.peek() == U'H') && is_digit(cursor.peek(1));
    if (!year || (is_latin(cursor.peek()) && !quarter))
        return std::nullopt;
    Said said{.end = cursor.at(), .pieces = {}};
    add_number(said, mandarin_digits(number->whole), number->source, Meaning::row);
    return said;
}

} // namespace duologue::reading

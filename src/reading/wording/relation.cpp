// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/relation.hpp"

#include "base/unicode.hpp"
#include "reading/wording/measure_word.hpp"

#include <algorithm>
#include <array>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

constexpr std::array score_words{
    U"比分"sv, U"战平"sv, U"戰平"sv, U"战胜"sv, U"戰勝"sv, U"击败"sv, U"擊敗"sv, U"获胜"sv,
    U"獲勝"sv, U"取胜"sv, U"取勝"sv, U"险胜"sv, U"險勝"sv, U"逆转"sv, U"逆轉"sv, U"领先"sv,
    U"領先"sv, U"落后"sv, U"落後"sv, U"打平"sv, U"won"sv,  U"beat"sv, U"lost"sv, U"drew"sv,
    U"客场"sv, U"客場"sv, U"主场"sv, U"主場"sv, U"点球"sv, U"點球"sv, U"晋级"sv, U"晉級"sv,
    U"淘汰"sv, U"比数"sv, U"比數"sv, U"大胜"sv, U"大勝"sv, U"完胜"sv, U"完勝"sv, U"惨败"sv,
    U"慘敗"sv, U"不敌"sv, U"不敵"sv, U"横扫"sv, U"橫掃"sv, U"赢了"sv, U"贏了"sv, U"输给"sv,
    U"輸給"sv, U"输了"sv, U"輸了"sv,
};

/// Where bare pairs of numbers are scores.
constexpr std::array contests{
    U"决赛"sv, U"決賽"sv, U"联赛"sv,   U"聯賽"sv,   U"小组赛"sv, U"小組賽"sv,
    U"欧冠"sv, U"歐冠"sv, U"世界杯"sv, U"世界盃"sv, U"欧洲杯"sv, U"亚洲杯"sv,
    U"英超"sv, U"西甲"sv, U"中超"sv,   U"NBA"sv,    U"CBA"sv,
};

/// What stands before a score and the scores of a list before it: 比分 of 比分18-21、21-19.
std::u32string_view words_before(const Cursor& start) {
    constexpr std::size_t longest = 40;
    constexpr std::size_t reach = 8;
    auto behind = start.behind(longest);
    while (!behind.empty() && (is_digit(behind.back()) || is_one_of(behind.back(), U"-–−、，, ")))
        behind.remove_suffix(1);
    return behind.substr(behind.size() - std::min(behind.size(), reach));
}

bool stands_in_contest(const Cursor& start, const Cursor& end) {
    constexpr std::size_t reach = 20;
    const auto behind = start.behind(reach);
    return !counts_something(end) && std::ranges::any_of(contests, [&](std::u32string_view word) {
        return behind.find(word) != behind.npos;
    });
}

bool is_about_a_score(const Cursor& start, const Cursor& end) {
    const auto around = std::u32string(words_before(start)) + U'|' + std::u32string(end.ahead(6));
    return std::any_of(score_words.begin(), score_words.end(),
                       [&](std::u32string_view word) { return around.find(word) != around.npos; });
}

bool is_score(const Relation& pair, const Cursor& start, const Cursor& end) {
    const bool small = pair.first.is_plain(pair.first.whole.size())
                       && pair.second.is_plain(pair.second.whole.size())
                       && pair.first.whole.size() <= 3 && pair.second.whole.size() <= 3;
    auto after = end;
    after.take_blanks();
    if (!small || pair.first.is_row() || after.take_one_of(U"%‰") || is_latin(after.peek()))
        return false;
    return is_about_a_score(start, end) || stands_in_contest(start, end)
           || (value_of(pair.first.whole) >= value_of(pair.second.whole) && !is_han(after.peek()));
}

std::optional<Relation::Kind> take_sign(Cursor& cursor) {
    if (cursor.take_one_of(U":：∶"))
        return Relation::Kind::ratio;
    if (cursor.take_one_of(U"/⁄"))
        return Relation::Kind::fraction;
    auto spaced = cursor;
    spaced.take_blanks();
    if (!spaced.take_one_of(U"xX×*"))
        return std::nullopt;
    spaced.take_blanks();
    cursor = spaced;
    return Relation::Kind::product;
}

/// More numbers by the same sign (1/2/3, 3x4x5) are not a relation of two.
bool goes_on(Cursor cursor) {
    const auto sign = take_sign(cursor);
    return sign && *sign != Relation::Kind::product && is_digit(cursor.peek());
}

/// 80/20, 50-50: shares of a hundred.
bool is_split(const Numeral& first, const Numeral& second) {
    constexpr std::uint64_t whole = 100;
    const auto share = value_of(first.whole);
    return first.is_plain(2) && second.is_plain(2) && share % 5 == 0
           && share + value_of(second.whole) == whole;
}

std::optional<Relation> take_score(Cursor& cursor) {
    auto end = cursor;
    Relation pair;
    const auto first = take_whole(end, 3);
    if (!first || !end.take_one_of(U"-–−"))
        return std::nullopt;
    const auto second = take_whole(end, 3);
    if (!second || end.peek() == U'-' || end.peek() == U'.')
        return std::nullopt;
    pair = {Relation::Kind::ratio, *first, *second, {cursor.at(), end.at()}};
    if (first->is(U"24") && second->is(U"7"))
        pair.kind = Relation::Kind::around_the_clock;
    else if (first->is(U"50") && is_split(*first, *second) && end.peek() != U'%')
        pair.kind = Relation::Kind::split;
    else if (!is_score(pair, cursor, end))
        return std::nullopt;
    cursor = end;
    return pair;
}

/// The `5 - 3` of `5 - 3 = 2`.
std::optional<Relation> take_difference(Cursor& cursor) {
    auto end = cursor;
    const auto first = take_numeral(end);
    end.take_blanks();
    if (!first || !end.take_one_of(U"-–−"))
        return std::nullopt;
    end.take_blanks();
    const auto second = take_numeral(end);
    auto after = end;
    after.take_blanks();
    if (!second || !after.take(U'='))
        return std::nullopt;
    const Relation relation{Relation::Kind::difference, *first, *second, {cursor.at(), end.at()}};
    cursor = end;
    return relation;
}

/// Of blood: the upper one and the lower.
bool is_about_pressure(const Cursor& start, Cursor end) {
    constexpr std::array names{U"血压"sv, U"血壓"sv, U"pressure"sv, U"BP"sv};
    end.take_blanks();
    const auto behind = start.behind(24);
    return end.ahead(4) == U"mmHg" || std::ranges::any_of(names, [&](std::u32string_view name) {
               return behind.find(name) != behind.npos;
           });
}

/// The 10 of 7.9/10, the 4.0 of 3.9/4.0.
bool is_scale(const Numeral& most) {
    return most.is(U"5") || most.is(U"10") || most.is(U"100")
           || ((most.whole == U"4" || most.whole == U"5") && most.fraction == U"0");
}

/// 评分8/10, rated 8/10, a 9/10; but: gave 3/5 of it.
bool is_judged(const Numeral& mark, const Numeral& most, const Cursor& start, const Cursor& end) {
    constexpr std::array names{U"评分"sv,   U"評分"sv,   U"打分"sv, U"得分"sv,  U"豆瓣"sv,
                               U"满意度"sv, U"滿意度"sv, U"IMDb"sv, U"rated"sv, U"rating"sv,
                               U"give"sv,   U"gave"sv,   U"score"sv};
    const auto behind = start.behind(16);
    const bool named = std::ranges::any_of(
        names, [&](std::u32string_view name) { return behind.find(name) != behind.npos; });
    const bool is_part = end.ahead(4) == U" of " || mark.is(U"1");
    return !is_part && (named || (start.word_behind() == U"a" && most.is(U"10")));
}

/// 7.9/10, 评分8/10: marks out of so many; but: GPT 4.5/5.
bool is_rating(const Numeral& mark, const Numeral& most, const Cursor& start, const Cursor& end) {
    if (!is_scale(most) || value_of(mark.whole) > value_of(most.whole)
        || is_one_of(start.peek(-1), U"-–/"))
        return false;
    return mark.fraction.empty() ? is_judged(mark, most, start, end)
                                 : !(most.is(U"5") && start.follows_name());
}

Relation::Kind refine(Relation::Kind kind, const Numeral& first, const Numeral& second) {
    if (kind == Relation::Kind::fraction && first.is(U"24") && second.is(U"7"))
        return Relation::Kind::around_the_clock;
    if (kind == Relation::Kind::fraction && is_split(first, second))
        return Relation::Kind::split;
    if (kind == Relation::Kind::fraction && first.is(U"9") && second.is(U"11"))
        return Relation::Kind::date;
    return kind;
}

} // namespace

std::optional<Relation> take_mixed_fraction(Cursor& cursor) {
    constexpr std::size_t most_digits = 2;
    auto end = cursor;
    if (!end.take(U' '))
        return std::nullopt;
    const auto begin = end.at();
    const auto above = take_whole(end, most_digits);
    const bool bar = above && end.take_one_of(U"/⁄");
    const auto below = bar ? take_whole(end, most_digits) : std::nullopt;
    if (!below || value_of(above->whole) >= value_of(below->whole) || value_of(above->whole) == 0
        || is_digit(end.peek()) || end.peek() == U'/')
        return std::nullopt;
    const Relation fraction{Relation::Kind::fraction, *above, *below, {begin, end.at()}};
    cursor = end;
    return fraction;
}

std::optional<Relation> take_relation(Cursor& cursor) {
    if (is_latin(cursor.peek(-1)) || is_digit(cursor.peek(-1)))
        return std::nullopt;
    if (auto difference = take_difference(cursor))
        return difference;
    if (auto score = take_score(cursor))
        return score;
    auto end = cursor;
    const auto first = take_numeral(end);
    const auto kind = first ? take_sign(end) : std::nullopt;
    const auto second = kind ? take_numeral(end) : std::nullopt;
    const bool rating =
        second && *kind == Relation::Kind::fraction && is_rating(*first, *second, cursor, end);
    const bool versions = second && !rating && *kind == Relation::Kind::fraction
                          && !(first->fraction.empty() && second->fraction.empty());
    if (!second || versions || goes_on(end))
        return std::nullopt;
    const bool pressure = *kind == Relation::Kind::fraction && is_about_pressure(cursor, end)
                          && value_of(first->whole) > value_of(second->whole);
    const Relation relation{rating     ? Relation::Kind::rating
                            : pressure ? Relation::Kind::pressure
                                       : refine(*kind, *first, *second),
                            *first,
                            *second,
                            {cursor.at(), end.at()}};
    cursor = end;
    return relation;
}

} // namespace duologue::reading

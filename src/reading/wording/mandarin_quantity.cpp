// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts, shares, money and relations of numbers in Mandarin.
#include "base/unicode.hpp"
#include "reading/wording/cardinal_mandarin.hpp"
#include "reading/wording/measure_word.hpp"
#include "reading/wording/quantity.hpp"
#include "reading/wording/relation.hpp"
#include "reading/wording/rules.hpp"

namespace duologue::reading {
namespace {

std::u32string amount(const Numeral& numeral, bool counted) {
    return counted && numeral.is(U"2") ? U"两" : mandarin_number(numeral);
}

std::u32string_view minus(const Quantity& quantity) {
    return quantity.unit && quantity.unit->mandarin.ends_with(U"度") ? U"零下" : U"负";
}

/// One number or a range.
void say_numbers(Said& said, const Quantity& quantity, bool counted, Meaning meaning) {
    const auto shift = [&](const Numeral& numeral) {
        return quantity.magnitude ? numeral.shifted(*quantity.magnitude) : numeral;
    };
    add_number(said, amount(shift(quantity.first), counted), quantity.first.source, meaning);
    if (!quantity.last)
        return;
    const Range between{quantity.first.source.end, quantity.last->source.begin};
    said.mandarin(U"到", between);
    if (quantity.last_negative)
        said.mandarin(std::u32string(minus(quantity)), between);
    add_number(said, amount(shift(*quantity.last), counted), quantity.last->source, meaning);
}

void say_share(Said& said, const Quantity& quantity) {
    if (quantity.negative)
        said.mandarin(U"负", quantity.source);
    said.mandarin(quantity.share == U'%'   ? U"百分之"
                  : quantity.share == U'‰' ? U"千分之"
                                           : U"万分之",
                  quantity.source);
    if (quantity.first.is(U"100") && quantity.share == U'%' && !quantity.last)
        return said.mandarin(U"百", quantity.first.source);
    say_numbers(said, quantity, false, Meaning::order);
}

/// The number, and 万 or 亿 behind it.
void say_many(Said& said, const Cursor& start, const Quantity& quantity) {
    say_numbers(said, quantity, true, Meaning::amount);
    const auto [begin, end] = quantity.han_magnitude;
    for (auto i = begin; i < end; ++i)
        said.mandarin(std::u32string(1, start.peek(static_cast<std::ptrdiff_t>(i - start.at()))),
                      {i, i + 1});
}

void say_money(Said& said, const Cursor& start, const Quantity& quantity) {
    if (quantity.negative)
        said.mandarin(U"负", quantity.source);
    say_many(said, start, quantity);
    auto name = Cursor(start);
    name.skip(quantity.source.end - start.at());
    name.take_blanks();
    // "$40亿美元" names the currency twice.
    const bool named = name.ahead(quantity.currency->mandarin.size()) == quantity.currency->mandarin
                       || (quantity.currency->mandarin == U"美元" && name.ahead(2) == U"美金");
    if (!named)
        said.mandarin(std::u32string(quantity.currency->mandarin), quantity.source);
}

void say_measured(Said& said, const Cursor& start, const Quantity& quantity) {
    const auto& unit = *quantity.unit;
    if (quantity.negative)
        said.mandarin(std::u32string(minus(quantity)), quantity.source);
    say_many(said, start, quantity);
    if (counts_base_pairs(quantity, start))
        said.mandarin(U"个碱基对", quantity.unit_source);
    else
        say_unit(said, unit, quantity.unit_source);
}

/// The last of 第1、2 and 第 3 is an ordinal like the first.
bool is_ordinal(const Cursor& start) {
    auto behind = trim(start.behind(12));
    while (!behind.empty()
           && (is_digit(behind.back()) || is_one_of(behind.back(), U"、和與与或及")))
        behind.remove_suffix(1);
    return trim(behind).ends_with(U'第');
}

/// In a list of three or more, such as 1、2、3, a 2 in the middle counts nothing.
bool is_inside_list(const Cursor& start, const Cursor& end) {
    return start.peek(-1) == U'、' && is_digit(start.peek(-2)) && end.peek() == U'、'
           && is_digit(end.peek(1));
}

/// 2x, 10×: so many times.
bool is_multiple(const Cursor& end) {
    return is_one_of(end.peek(), U"xX×") && !is_latin(end.peek(1)) && !is_digit(end.peek(1))
           && !is_one_of(end.peek(1), U"+-−=*/^²³");
}

void say_plain(Said& said, const Cursor& start, const Cursor& end, const Quantity& quantity) {
    if (quantity.negative)
        said.mandarin(U"负", quantity.source);
    const bool ordinal = is_ordinal(start);
    // 3 分之 2, 2 月 1 日: a number in order keeps the tone of 一.
    auto after = end;
    after.take_blanks();
    const bool in_order =
        ordinal || after.take_one_of(U"月日号號楼樓级級期") || !is_han(after.peek());
    const bool counts = counts_something(end) && !is_inside_list(start, end);
    say_numbers(said, quantity, !ordinal && (counts || is_multiple(end)),
                in_order ? Meaning::order : Meaning::amount);
}

/// 1/1000 is 千分之一, without the 一 before 千.
std::u32string denominator(const Numeral& numeral) {
    auto words = mandarin_number(numeral);
    return words == U"一百" || words == U"一千" || words == U"一万" ? words.substr(1) : words;
}

void say_fraction(Said& said, const Relation& relation) {
    add_number(said, denominator(relation.second), relation.source, Meaning::order);
    said.mandarin(U"分之", relation.source);
    add_number(said, mandarin_number(relation.first), relation.source, Meaning::order);
}

void say_between(Said& said, const Relation& relation, std::u32string word) {
    add_number(said, mandarin_number(relation.first), relation.first.source, Meaning::order);
    said.mandarin(std::move(word), {relation.first.source.end, relation.second.source.begin});
    add_number(said, mandarin_number(relation.second), relation.second.source, Meaning::order);
}

/// 7.9/10, with or without 分 behind.
void say_rating(Said& said, const Relation& relation, Cursor end) {
    say_between(said, relation, U"分，满分");
    end.take(U'分');
    said.mandarin(U"分", relation.second.source);
    said.end = end.at();
}

void say_unit_behind(Said& said, Cursor end) {
    const auto begin = end.at();
    const auto unit = take_unit(end);
    if (!unit)
        return;
    say_unit(said, *unit, {begin, end.at()});
    said.end = end.at();
}

} // namespace

std::optional<Said> mandarin_quantity(Cursor cursor) {
    const auto start = cursor;
    const auto quantity = take_quantity(cursor);
    if (!quantity)
        return std::nullopt;
    Said said{.end = cursor.at(), .pieces = {}};
    if (quantity->currency)
        say_money(said, start, *quantity);
    else if (quantity->share != 0)
        say_share(said, *quantity);
    else if (quantity->unit)
        say_measured(said, start, *quantity);
    else
        say_plain(said, start, cursor, *quantity);
    return said;
}

std::optional<Said> mandarin_mixed(Cursor cursor) {
    const auto whole = take_whole(cursor, 3);
    const auto begin = cursor.at();
    const auto part = whole ? take_mixed_fraction(cursor) : std::nullopt;
    if (!part)
        return std::nullopt;
    Said said{.end = cursor.at(), .pieces = {}};
    add_number(said, mandarin_number(*whole), whole->source, Meaning::order);
    said.mandarin(U"又", {begin, part->source.begin});
    say_fraction(said, *part);
    return said;
}

std::optional<Said> mandarin_relation(Cursor cursor) {
    const auto relation = take_relation(cursor);
    if (!relation)
        return std::nullopt;
    Said said{.end = cursor.at(), .pieces = {}};
    switch (relation->kind) {
    case Relation::Kind::fraction:
        say_fraction(said, *relation);
        say_unit_behind(said, cursor);
        break;
    case Relation::Kind::ratio:
    case Relation::Kind::split:
        say_between(said, *relation, U"比");
        break;
    case Relation::Kind::pressure:
        say_between(said, *relation, U"，");
        say_unit_behind(said, cursor);
        break;
    case Relation::Kind::rating:
        say_rating(said, *relation, cursor);
        break;
    case Relation::Kind::difference:
        say_between(said, *relation, U"减");
        break;
    case Relation::Kind::product:
        say_between(said, *relation, U"乘");
        break;
    case Relation::Kind::around_the_clock:
        said.mandarin(U"全天候", relation->source);
        break;
    case Relation::Kind::date:
        add_number(said, U"九一一", relation->source, Meaning::row);
        break;
    }
    return said;
}

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
// Signs in a Mandarin sentence, by what stands around them.
#include "base/unicode.hpp"
#include "reading/wording/cardinal_mandarin.hpp"
#include "reading/wording/measure_word.hpp"
#include "reading/wording/power.hpp"
#include "reading/wording/quantity.hpp"
#include "reading/wording/rules.hpp"
#include "reading/wording/symbol.hpp"
#include "reading/wording/unit.hpp"

#include <algorithm>
#include <array>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

/// Whether the digits before the cursor end a name: R9 7950X.
bool is_in_name(const Cursor& cursor) {
    constexpr std::size_t longest = 6;
    auto digits = cursor.behind(longest);
    std::size_t count = 0;
    while (!digits.empty() && is_digit(digits.back())) {
        digits.remove_suffix(1);
        ++count;
    }
    return cursor.before(count).follows_name();
}

/// 200+ 条, 10x, 3x.
std::optional<Said> after_number(Cursor cursor) {
    const auto start = cursor;
    if (!is_digit(cursor.peek(-1)))
        return std::nullopt;
    auto unit = cursor;
    const bool more = cursor.take(U'+');
    if (more && counts_something(cursor))
        return say_mandarin(start.here(), U"多");
    if (const auto measure = more && unit.take(U'+') ? take_unit(unit) : std::nullopt) {
        auto said = say_mandarin(start.here(), U"多");
        say_unit(said, *measure, {start.at() + 1, unit.at()});
        said.end = unit.at();
        return said;
    }
    const bool in_name = cursor.peek() == U'X' && is_in_name(cursor);
    if (!in_name && cursor.take_one_of(U"xX×") && !is_latin(cursor.peek())
        && !is_digit(cursor.peek()) && !is_one_of(cursor.peek(), U"+-−=*/^²³"))
        return say_mandarin(start.here(), U"倍");
    return std::nullopt;
}

/// 90%+ is 百分之九十以上; a + with nothing before it is the sign of a number.
std::optional<Said> plus(Cursor cursor) {
    const auto behind = trim(cursor.behind(3));
    const auto before = behind.empty() ? U'\0' : behind.back();
    const bool number = is_digit(cursor.peek(1));
    if (cursor.peek() != U'+')
        return std::nullopt;
    if (is_one_of(before, U"%‰") && !number)
        return say_mandarin(cursor.here(), U"以上");
    const bool apart = is_space(cursor.peek(-1)) && !is_digit(before);
    const bool joins = !apart
                       && (is_digit(before) || is_latin(before)
                           || (is_han(before) && !is_one_of(before, U"比幅率产產薪价價润潤"))
                           || is_one_of(before, U"+)）]%‰²³'\"”"));
    return number && !joins ? std::optional(say_mandarin(cursor.here(), U"正")) : std::nullopt;
}

/// ~50, ~$50.
std::optional<Said> roughly(Cursor cursor) {
    const auto sign = cursor.here();
    return take_about_sign(cursor) ? std::optional(say_mandarin(sign, U"约")) : std::nullopt;
}

/// 10⁶, 2^10, 1.2e-3, also with a unit: 10⁸m/s.
std::optional<Said> power(Cursor cursor) {
    const auto start = cursor;
    const auto scientific = take_scientific(cursor);
    const auto exponent = scientific ? scientific : take_exponent(cursor);
    if (!exponent)
        return std::nullopt;
    const Range source{start.at(), cursor.at()};
    auto said = say_mandarin(source, scientific ? U"乘十" : U"");
    said.mandarin(exponent->negative ? U"的负" : U"的", source);
    if (exponent->digits == U"2" && !exponent->negative)
        said.mandarin(U"平方", source);
    else {
        add_number(said, mandarin_cardinal(exponent->digits), source, Meaning::order);
        said.mandarin(U"次方", source);
    }
    if (const auto unit = take_unit(cursor); unit && is_digit(start.peek(-1)))
        say_unit(said, *unit, {source.end, cursor.at()});
    said.end = said.pieces.back().source.end;
    return said;
}

bool is_roman(char32_t character) {
    return U'Ⅰ' <= character && character <= U'ⅻ';
}

std::optional<Said> enclosed(Cursor cursor) {
    const auto number = enclosed_number(cursor.peek());
    if (number == 0)
        return std::nullopt;
    Said said{.end = cursor.at() + 1, .pieces = {}};
    const auto digits = number >= 10 ? std::u32string{U'0' + number / 10, U'0' + number % 10}
                                     : std::u32string{U'0' + number};
    add_number(said, mandarin_cardinal(digits), cursor.here(), Meaning::row);
    said.mandarin(is_han(cursor.peek(1)) && !is_roman(cursor.peek())
                          && !is_one_of(cursor.peek(1), U"型期级級类類号號")
                      ? U"，"
                      : U"",
                  cursor.here());
    return said;
}

/// & between Latin words belongs to them; between Han it is 和.
std::optional<Said> ampersand(Cursor cursor) {
    const auto before = trim(cursor.behind(3));
    const auto after = trim(cursor.ahead(4).substr(1));
    const bool latin =
        !before.empty() && !after.empty() && is_latin(before.back()) && is_latin(after.front());
    if (cursor.peek() != U'&' || !latin)
        return std::nullopt;
    return say_english(cursor.here(), U"and");
}

bool is_number(char32_t character) {
    return is_digit(character) || is_one_of(character, U"〇零一二两三四五六七八九十百千万亿");
}

/// 三∶二; elsewhere a colon.
std::optional<Said> ratio(Cursor cursor) {
    const bool related = is_number(cursor.peek(-1)) && is_number(cursor.peek(1));
    return cursor.peek() == U'∶' && related ? std::optional(say_mandarin(cursor.here(), U"比"))
                                            : std::nullopt;
}

/// A*算法, Q*.
std::optional<Said> star(Cursor cursor) {
    return is_star_of_name(cursor) ? std::optional(say_mandarin(cursor.here(), U"星"))
                                   : std::nullopt;
}

/// f′(x), 5'端.
std::optional<Said> prime(Cursor cursor) {
    constexpr std::array ends{U"端"sv, U"非"sv, U"末端"sv, U"UTR"sv};
    const auto after = cursor.ahead(4).substr(1);
    const bool strand =
        cursor.peek() == U'\'' && is_digit(cursor.peek(-1))
        && std::ranges::any_of(ends, [&](auto end) { return after.starts_with(end); });
    return strand || cursor.peek() == U'′' ? std::optional(say_mandarin(cursor.here(), U"撇"))
                                           : std::nullopt;
}

/// What is a sign of arithmetic only beside a number or letter, and else decoration.
bool is_decoration(const Cursor& cursor) {
    const auto after = trim(cursor.ahead(3).substr(1));
    const bool number_or_word = !after.empty()
                                && (is_digit(after.front()) || is_latin(after.front())
                                    || is_han(after.front()) || after.front() == U'$');
    if (cursor.peek() == U'#')
        return true;
    return is_one_of(cursor.peek(), U"<>=+$¥€£&@") && !number_or_word && cursor.peek() != U'+';
}

} // namespace

std::optional<Said> mandarin_rank(Cursor cursor) {
    const auto start = cursor;
    const bool sign =
        cursor.take(U'#') || cursor.take(U'№') || cursor.take(U"No.") || cursor.take(U"NO.");
    cursor.take_blanks();
    const auto number = sign ? take_whole(cursor, 4) : std::nullopt;
    if (!number || is_latin(start.peek(-1)))
        return std::nullopt;
    auto said = say_mandarin({start.at(), cursor.at()}, U"第");
    add_number(said, mandarin_number(*number), number->source, Meaning::order);
    return said;
}

std::optional<Said> mandarin_symbol(Cursor cursor) {
    constexpr auto rules = std::to_array<Rule>({mandarin_rank, after_number, power, roughly,
                                                enclosed, ampersand, ratio, star, prime, plus});
    if (auto said = first_of(rules, cursor))
        return said;
    const auto start = cursor;
    if (const auto symbol = take_double_sign(cursor))
        return say_mandarin({start.at(), cursor.at()}, std::u32string(symbol->mandarin));
    const auto symbol = find_symbol(cursor.peek());
    if (!symbol)
        return std::nullopt;
    if (is_one_of(cursor.peek(), U"½⅓⅔¼¾⅕⅛") && is_digit(cursor.peek(-1)))
        return say_mandarin(cursor.here(), U"又" + std::u32string(symbol->mandarin));
    return say_mandarin(cursor.here(),
                        is_decoration(cursor) ? U"" : std::u32string(symbol->mandarin));
}

} // namespace duologue::reading

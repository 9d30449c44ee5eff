// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in Mandarin that are names rather than amounts.
#include "base/unicode.hpp"
#include "reading/wording/cardinal_mandarin.hpp"
#include "reading/wording/measure_word.hpp"
#include "reading/wording/quantity.hpp"
#include "reading/wording/rules.hpp"
#include "reading/wording/unit.hpp"

#include <algorithm>
#include <array>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

/// As people say model numbers: H100 一百, Windows 11 十一, RTX 4090 四零九零, 747 七四七.
std::u32string model_number(const Numeral& numeral) {
    const bool short_or_round = numeral.whole.size() <= 2 || numeral.whole.ends_with(U"000")
                                || (numeral.whole.size() == 3 && numeral.whole.ends_with(U"00"));
    return short_or_round || !numeral.fraction.empty() ? mandarin_number(numeral)
                                                       : mandarin_digits(numeral.whole);
}

/// Makes whose numbers are read digit by digit: 波音 737.
bool ends_with_make(std::u32string_view behind) {
    constexpr std::array makes{U"波音"sv, U"空客"sv, U"麦道"sv, U"麥道"sv, U"骁龙"sv,
                               U"驍龍"sv, U"麒麟"sv, U"昇腾"sv, U"昇騰"sv, U"天玑"sv,
                               U"天璣"sv, U"鲲鹏"sv, U"鯤鵬"sv, U"标致"sv, U"標緻"sv};
    return std::any_of(makes.begin(), makes.end(),
                       [&](std::u32string_view make) { return behind.ends_with(make); });
}

/// The 800 of 波音 737-800.
bool follows_number_of_make(const Cursor& cursor) {
    auto behind = cursor.behind(9);
    behind.remove_suffix(std::min<std::size_t>(behind.size(), 1));
    while (!behind.empty() && is_digit(behind.back()))
        behind.remove_suffix(1);
    return ends_with_make(trim(behind));
}

/// H100, F-16, the second number of i7-13700K, 沪A·12345, H.264, 歼-20; but: 60kg-70kg.
bool is_joined_to_name(const Cursor& cursor) {
    const bool hyphen = is_one_of(cursor.peek(-1), U"-–·");
    const bool latin_dot = cursor.peek(-1) == U'.' && is_latin(cursor.peek(-2));
    return is_latin(cursor.peek(-1)) || latin_dot || is_numbered_craft(cursor)
           || (hyphen
               && ((is_latin(cursor.peek(-2)) && !is_measured(cursor.before(1)))
                   || (is_digit(cursor.peek(-2)) && is_latin(cursor.peek(-3)))
                   || follows_number_of_make(cursor)));
}

/// 1080p.
bool is_resolution(const Numeral& numeral, const Cursor& end) {
    return numeral.whole.size() >= 3 && numeral.whole.size() <= 4 && numeral.fraction.empty()
           && !numeral.grouped && (end.peek() == U'p' || end.peek() == U'P')
           && !is_latin(end.peek(1));
}

/// The 787 of 787-9.
bool is_airliner(const Numeral& numeral, const Cursor& end) {
    return numeral.is_plain(3) && names_airliner(numeral.whole) && end.peek() == U'-'
           && is_digit(end.peek(1));
}

/// A row of three digits or more after a name: RTX 4090, Boeing 747, 波音 737.
bool is_number_of_a_name(const Numeral& numeral, const Cursor& start, const Cursor& end) {
    auto unit = end;
    auto share = end;
    share.take_blanks();
    const bool latin =
        start.peek(-1) == U' ' && start.follows_name() && start.word_behind() != U"BP";
    return (latin || ends_with_make(trim(start.behind(4)))) && numeral.whole.size() >= 3
           && numeral.whole.size() <= 5 && !numeral.grouped && numeral.fraction.empty()
           && !counts_something(end) && !take_unit(unit) && !share.take_one_of(U"%‰万亿萬億");
}

} // namespace

std::optional<Said> mandarin_model(Cursor cursor) {
    const auto start = cursor;
    const auto numeral = take_numeral(cursor);
    if (!numeral)
        return std::nullopt;
    const bool resolution = is_resolution(*numeral, cursor);
    if (!resolution && !is_joined_to_name(start) && !is_airliner(*numeral, cursor)
        && !is_number_of_a_name(*numeral, start, cursor))
        return std::nullopt;
    // Mandarin has no plural for H100s.
    const bool plural =
        cursor.peek() == U's' && !is_latin(cursor.peek(1)) && is_capital(start.peek(-1));
    cursor.skip(plural ? 1 : 0);
    Said said{.end = cursor.at(), .pieces = {}};
    add_number(said, resolution ? mandarin_digits(numeral->whole) : model_number(*numeral),
               numeral->source, Meaning::order);
    for (auto& piece : said.pieces)
        piece.as_digit = piece.as_digit || piece.text == U"一";
    return said;
}

} // namespace duologue::reading

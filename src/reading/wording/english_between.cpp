// SPDX-License-Identifier: GPL-3.0-or-later
// The sign between the ends of a range whose ends have been said by other rules.
#include "base/unicode.hpp"
#include "reading/wording/money.hpp"
#include "reading/wording/numeral.hpp"
#include "reading/wording/rules.hpp"
#include "reading/wording/unit.hpp"

namespace duologue::reading {
namespace {

/// $5 million, 5km: a number with a unit or a magnitude ends before the cursor.
bool ends_measure(const Cursor& cursor) {
    const auto letters = cursor.word_behind();
    auto measure = cursor.before(letters.size());
    while (!letters.empty() && is_space(measure.peek(-1)))
        measure = measure.before(1);
    if (letters.empty() || !is_digit(measure.peek(-1)))
        return false;
    auto magnitude = measure;
    auto unit = measure;
    return (take_magnitude(magnitude) && magnitude.at() == cursor.at())
           || (take_unit(unit) && unit.at() == cursor.at());
}

/// Whether the number before the cursor, which a rule for names has taken, belongs to one:
/// Llama-3-70B, Boeing 747-400.
bool is_part_of_name(const Cursor& cursor) {
    auto behind = cursor.behind(8);
    if (names_airliner(cursor.behind(3)) && !is_digit(cursor.peek(-4)))
        return true;
    while (!behind.empty() && (is_digit(behind.back()) || behind.back() == U'.'))
        behind.remove_suffix(1);
    if (is_one_of(behind.empty() ? U'\0' : behind.back(), U"- "))
        behind.remove_suffix(1);
    return !behind.empty() && is_latin(behind.back());
}

} // namespace

std::optional<Said> english_between(Cursor cursor) {
    const auto start = cursor;
    if (!take_range_sign(cursor))
        return std::nullopt;
    auto end = cursor;
    end.take_one_of(U"'’"); // '42-'45
    if (!take_currency(end) && !is_digit(end.peek()))
        return std::nullopt;
    const bool measured = is_one_of(start.peek(-1), U"%‰℃°") || ends_measure(start)
                          || (is_latin(start.peek(-1)) && is_digit(start.peek(-2)));
    if (!measured && (!is_digit(start.peek(-1)) || is_part_of_name(start)))
        return std::nullopt;
    return say_english({start.at(), cursor.at()}, U"to");
}

} // namespace duologue::reading

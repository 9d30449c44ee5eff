// SPDX-License-Identifier: GPL-3.0-or-later
// Names of days and months cut short.
#include "base/unicode.hpp"
#include "reading/wording/calendar.hpp"
#include "reading/wording/numeral.hpp"
#include "reading/wording/rules.hpp"

#include <algorithm>
#include <array>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

/// Whether another name follows, as in Fri. Jan. 5.
bool is_before_name(Cursor cursor) {
    cursor.take_blanks();
    return !whole_name(cursor.take_letters()).empty();
}

/// Whether a dot at the cursor also ends the sentence.
bool ends_sentence(const Cursor& dot) {
    auto after = dot;
    after.skip(1);
    const bool apart = after.take_blanks();
    return after.peek() == 0 || (apart && is_capital(after.peek()) && !is_before_name(after));
}

/// Moves past a name and its dot, unless that ends the sentence.
std::u32string_view take_name(Cursor& cursor) {
    auto end = cursor;
    const auto whole = whole_name(end.take_letters());
    if (whole.empty() || is_latin(cursor.peek(-1)))
        return {};
    if (!ends_sentence(end))
        end.take(U'.');
    cursor = end;
    return whole;
}

/// By Sat., in Jan.
bool is_led(const Cursor& start) {
    constexpr std::array leads{U"in"sv,    U"on"sv,      U"by"sv,    U"until"sv, U"since"sv,
                               U"last"sv,  U"next"sv,    U"early"sv, U"late"sv,  U"from"sv,
                               U"every"sv, U"through"sv, U"to"sv,    U"and"sv};
    return std::ranges::find(leads, start.word_behind()) != leads.end();
}

/// Sat. by appointment; but: he sat in the Sun. Then
bool is_cut(const Cursor& start, const Cursor& end) {
    auto next = end;
    next.take_blanks();
    const bool dotted = end.peek(-1) == U'.';
    const bool goes_on = is_one_of(next.peek(), U",，、；") || is_small(next.peek())
                         || is_han(next.peek()) || is_before_name(next);
    return (dotted && goes_on) || ((dotted || end.peek() == U'.') && is_led(start));
}

} // namespace

std::optional<Said> english_day(Cursor cursor) {
    const auto start = cursor;
    const auto first = take_name(cursor);
    if (first.empty())
        return std::nullopt;
    auto end = cursor;
    const auto last = take_range_sign(end) ? take_name(end) : std::u32string_view{};
    if (last.empty() && !is_cut(start, cursor))
        return std::nullopt;
    Said said{.end = last.empty() ? cursor.at() : end.at(), .pieces = {}};
    said.english(std::u32string(first), {start.at(), cursor.at()});
    if (!last.empty())
        said.english(U"to " + std::u32string(last), {cursor.at(), end.at()});
    return said;
}

} // namespace duologue::reading

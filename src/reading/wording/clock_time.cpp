// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/clock_time.hpp"

#include "base/unicode.hpp"

namespace duologue::reading {
namespace {

bool take_colon(Cursor& cursor) {
    return is_digit(cursor.peek(1)) && cursor.take_one_of(U":：");
}

std::optional<Numeral> take_sixtieth(Cursor& cursor) {
    auto end = cursor;
    if (!take_colon(end))
        return std::nullopt;
    const auto part = take_whole(end, 2);
    if (!part || part->whole.size() != 2 || value_of(part->whole) >= 60)
        return std::nullopt;
    cursor = end;
    return part;
}

ClockTime::Half take_half(Cursor& cursor) {
    auto end = cursor;
    end.take_blanks();
    const auto letter = end.peek();
    if (!end.take_one_of(U"aApP"))
        return ClockTime::Half::unsaid;
    const bool dotted = end.take(U'.');
    if (!end.take_one_of(U"mM") || is_latin(end.peek()))
        return ClockTime::Half::unsaid;
    // The dot of "p.m." at the end of a sentence stays, so that the sentence ends.
    const bool last = end.peek() == U'.' && (end.peek(1) == 0 || end.peek(1) == U'"');
    if (dotted && !last)
        end.take(U'.');
    cursor = end;
    return letter == U'a' || letter == U'A' ? ClockTime::Half::morning : ClockTime::Half::afternoon;
}

} // namespace

std::optional<ClockTime> take_clock_time(Cursor& cursor) {
    auto end = cursor;
    const auto hour = take_whole(end, 2);
    if (!hour || value_of(hour->whole) > 24 || is_digit(cursor.peek(-1)))
        return std::nullopt;
    ClockTime time{.hour = *hour, .minute = take_sixtieth(end), .second = {}, .source = {}};
    if (time.minute)
        time.second = take_sixtieth(end);
    time.half = take_half(end);
    const bool goes_on = is_digit(end.peek()) || take_colon(end);
    if (goes_on || (!time.minute && time.half == ClockTime::Half::unsaid))
        return std::nullopt;
    time.source = {cursor.at(), end.at()};
    cursor = end;
    return time;
}

std::optional<ClockTime> take_opening_time(Cursor& cursor) {
    if (auto time = take_clock_time(cursor))
        return time;
    auto end = cursor;
    const auto hour = take_whole(end, 2);
    if (!hour || value_of(hour->whole) > 12 || is_digit(cursor.peek(-1)))
        return std::nullopt;
    auto next = end;
    const auto last = take_range_sign(next) ? take_clock_time(next) : std::nullopt;
    if (!last || last->half == ClockTime::Half::unsaid || last->minute)
        return std::nullopt;
    cursor = end;
    return ClockTime{.hour = *hour,
                     .minute = {},
                     .second = {},
                     .half = last->half,
                     .shares_half = true,
                     .source = hour->source};
}

} // namespace duologue::reading

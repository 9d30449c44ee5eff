// SPDX-License-Identifier: GPL-3.0-or-later
// Versions and addresses of networks: 1.51.2, 192.168.0.1.
#include "base/unicode.hpp"
#include "reading/wording/cardinal_english.hpp"
#include "reading/wording/cardinal_mandarin.hpp"
#include "reading/wording/rules.hpp"

namespace duologue::reading {
namespace {

/// Three to eight whole numbers joined by points.
std::optional<std::vector<Numeral>> take_version(Cursor& cursor) {
    constexpr std::size_t fewest_parts = 3;
    constexpr std::size_t most_parts = 8;
    std::vector<Numeral> parts;
    do {
        const auto part = take_whole(cursor, 5);
        if (!part)
            return std::nullopt;
        parts.push_back(*part);
    } while (parts.size() < most_parts && is_digit(cursor.peek(1)) && cursor.take(U'.'));
    if (parts.size() < fewest_parts)
        return std::nullopt;
    return parts;
}

std::u32string in_words(const std::vector<Numeral>& parts, std::u32string_view point,
                        std::u32string (*say)(const Numeral&)) {
    std::u32string text;
    for (const auto& part : parts) {
        if (!text.empty())
            text += point;
        text += say(part);
    }
    return text;
}

std::u32string mandarin_part(const Numeral& part) {
    return part.whole.size() > 2 || part.is_row() ? mandarin_digits(part.whole)
                                                  : mandarin_cardinal(part.whole);
}

std::u32string english_part(const Numeral& part) {
    return part.is_row() ? english_digits(part.whole) : english_cardinal(part.whole);
}

} // namespace

std::optional<Said> mandarin_version(Cursor cursor) {
    const auto begin = cursor.at();
    const auto parts = take_version(cursor);
    if (!parts)
        return std::nullopt;
    Said said{.end = cursor.at(), .pieces = {}};
    add_number(said, in_words(*parts, U"点", mandarin_part), {begin, cursor.at()}, Meaning::order);
    return said;
}

std::optional<Said> english_version(Cursor cursor) {
    constexpr std::size_t octets = 4;
    const auto begin = cursor.at();
    const auto parts = take_version(cursor);
    if (!parts)
        return std::nullopt;
    const auto* const point = parts->size() == octets ? U" dot " : U" point ";
    return say_english({begin, cursor.at()}, in_words(*parts, point, english_part));
}

} // namespace duologue::reading

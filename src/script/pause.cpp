// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/pause.hpp"

#include "base/unicode.hpp"
#include "script/name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace duologue::script {
namespace {

constexpr std::u32string_view opening = U"[pause";

bool begins_pause(std::u32string_view text) {
    if (name_key(text.substr(0, opening.size())) != opening)
        return false;
    const auto after = text.substr(opening.size());
    return after.empty() || is_space(after.front()) || is_digit(after.front())
           || after.front() == U']';
}

std::u32string_view take_digits(std::u32string_view& text) {
    const auto end = std::min(text.find_first_not_of(U"0123456789"), text.size());
    const auto digits = text.substr(0, end);
    text.remove_prefix(end);
    return digits;
}

/// `digits` as a number, where `width` digits count; nothing when there are more.
std::optional<long> number(std::u32string_view digits, std::size_t width) {
    if (digits.size() > width)
        return std::nullopt;
    long value = 0;
    for (const auto digit : digits)
        value = value * 10 + static_cast<long>(digit - U'0');
    return value;
}

std::optional<long> thousandths(std::u32string_view digits) {
    const auto value = number(digits, 3);
    constexpr std::array scale{1000L, 100L, 10L, 1L};
    return value ? std::optional(*value * scale[digits.size()]) : std::nullopt;
}

/// `text` is what stands between `[pause` and `]`.
std::optional<Milliseconds> read_length(std::u32string_view text) {
    text = trim(text);
    const auto whole = take_digits(text);
    std::u32string_view part;
    if (text.starts_with(U'.')) {
        text.remove_prefix(1);
        part = take_digits(text);
        if (part.empty())
            return std::nullopt;
    }
    const auto unit = trim(text);
    const auto count = number(whole, 5);
    const auto fraction = thousandths(part);
    if (whole.empty() || !count || !fraction || (unit != U"s" && (unit != U"ms" || *fraction != 0)))
        return std::nullopt;
    const Milliseconds length(unit == U"s" ? *count * 1000 + *fraction : *count);
    return length <= longest_pause ? std::optional(length) : std::nullopt;
}

} // namespace

std::optional<PauseMark> find_pause(std::u32string_view line, std::size_t from) {
    for (auto i = from; i < line.size(); ++i) {
        if (line[i] == U'\\') {
            ++i;
        } else if (line[i] == U'[' && begins_pause(line.substr(i))) {
            const auto close = line.find(U']', i);
            if (close == line.npos)
                return PauseMark{i, line.size(), std::nullopt};
            const auto inside = line.substr(i + opening.size(), close - i - opening.size());
            return PauseMark{i, close + 1, read_length(inside)};
        }
    }
    return std::nullopt;
}

std::string to_string(Milliseconds pause) {
    return fmt::format("[pause {:g}s]", static_cast<double>(pause.count()) / 1000);
}

} // namespace duologue::script

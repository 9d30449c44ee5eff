// SPDX-License-Identifier: GPL-3.0-or-later
#include "repair/habit.hpp"

#include "base/unicode.hpp"
#include "repair/mark.hpp"

namespace duologue::repair {
namespace {

constexpr double seen_before = 2.5;

std::uint64_t key(char32_t first, char32_t second) {
    return std::uint64_t{first} << 32U | second;
}

} // namespace

Habit::Habit(const std::vector<script::RawLine>& lines) {
    for (const auto& line : lines) {
        char32_t last = 0;
        for (std::size_t at = 0; at < line.text.size();) {
            const auto mark = is_han(last) ? find_mark(line.text, at) : std::nullopt;
            if (mark && mark->is_whole) {
                at += mark->width;
                continue;
            }
            const auto next = line.text[at++];
            if (is_han(last) && is_han(next))
                pairs_.insert(key(last, next));
            last = next;
        }
    }
}

double Habit::bonus(char32_t first, char32_t second) const {
    return pairs_.contains(key(first, second)) ? seen_before : 0;
}

} // namespace duologue::repair

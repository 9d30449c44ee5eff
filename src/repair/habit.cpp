// SPDX-License-Identifier: GPL-3.0-or-later
#include "repair/habit.hpp"

#include "base/unicode.hpp"
#include "repair/mark.hpp"

#include <algorithm>

namespace duologue::repair {
namespace {

constexpr double seen_before = 2.5;

std::uint64_t key(char32_t first, char32_t second) {
    return std::uint64_t{first} << 32U | second;
}

constexpr std::size_t marks = 1U << 18U;

std::size_t mark_of(char32_t first, char32_t second) {
    constexpr std::size_t spread = 0x9e37;
    return (first * spread + second) % marks;
}

} // namespace

Habit::Habit(const std::vector<script::RawLine>& lines) : marks_(marks) {
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
                add(last, next);
            last = next;
        }
    }
    std::ranges::sort(pairs_);
}

void Habit::add(char32_t first, char32_t second) {
    pairs_.push_back(key(first, second));
    marks_[mark_of(first, second)] = true;
}

double Habit::bonus(char32_t first, char32_t second) const {
    const bool seen =
        marks_[mark_of(first, second)] && std::ranges::binary_search(pairs_, key(first, second));
    return seen ? seen_before : 0;
}

} // namespace duologue::repair

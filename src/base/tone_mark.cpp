// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/tone_mark.hpp"

#include "base/unicode.hpp"

#include <string_view>

namespace duologue {
namespace {

constexpr std::u32string_view marks = U"\u0304\u0301\u030c\u0300";

} // namespace

std::optional<ToneMarked> split_tone_mark(char32_t character) {
    const auto [letter, mark] = decompose(character).value_or(std::pair(U'\0', character));
    const auto place = marks.find(mark);
    if (place == marks.npos)
        return std::nullopt;
    return ToneMarked{letter, static_cast<int>(place) + 1};
}

char32_t with_tone_mark(char32_t letter, int tone) {
    return compose(letter, marks.at(static_cast<std::size_t>(tone - 1))).value();
}

} // namespace duologue

// SPDX-License-Identifier: GPL-3.0-or-later
// What a line comes apart at, in ASCII and in full width.
#pragma once

#include "base/unicode.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace duologue::script {

inline constexpr std::u32string_view colons = U":：";
inline constexpr std::u32string_view commas = U",，";

/// Those that stand around a note; what closes one has the place of what opens it.
inline constexpr std::u32string_view opening_brackets = U"(（[【";
inline constexpr std::u32string_view closing_brackets = U")）]】";

inline constexpr std::u32string_view round_opening = U"(（";
inline constexpr std::u32string_view round_closing = U")）";

/// The first place from `from` on that is no white space, or the end.
[[nodiscard]] inline std::size_t skip_space(std::u32string_view text, std::size_t from) {
    while (from < text.size() && is_space(text[from]))
        ++from;
    return from;
}

/// Whether one of `marks` ends `text`, quotation marks and brackets behind it or none.
[[nodiscard]] inline bool closes_with(std::u32string_view text, std::u32string_view marks) {
    constexpr std::u32string_view quotes = U"”’\"'』」）)】]";
    const auto last = text.find_last_not_of(quotes);
    return last != text.npos && is_one_of(text[last], marks);
}

/// Whether a sentence ends with `text`, or breaks off.
[[nodiscard]] inline bool is_finished(std::u32string_view text) {
    return closes_with(text, U"。！？…!?.~—–-");
}

/// What stands between the separators; nothing behind one at the end.
[[nodiscard]] inline std::vector<std::u32string_view> split(std::u32string_view text,
                                                            char32_t separator) {
    std::vector<std::u32string_view> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

} // namespace duologue::script

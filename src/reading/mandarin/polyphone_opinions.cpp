// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/polyphone_opinions.hpp"

#include <algorithm>

namespace duologue::reading {
namespace {

constexpr std::size_t longest_word = 6;

} // namespace

std::uint32_t opinion_key(std::u32string_view word, std::size_t place) {
    // FNV-1a, with characters for bytes.
    std::uint32_t key = 2'166'136'261U;
    for (const auto character : word)
        key = (key ^ static_cast<std::uint32_t>(character)) * 16'777'619U;
    return (key ^ static_cast<std::uint32_t>(place)) * 16'777'619U;
}

std::optional<Opinion> find_opinion(std::span<const OpinionEntry> opinions,
                                    std::u32string_view text, std::size_t place) {
    for (auto length = std::min(longest_word, text.size()); length > 1; --length) {
        const auto last = std::min(place, text.size() - length);
        for (auto begin = place + 1 - std::min(length, place + 1); begin <= last; ++begin) {
            const auto key = opinion_key(text.substr(begin, length), place - begin);
            const auto found = std::ranges::lower_bound(opinions, key, {}, &OpinionEntry::key);
            if (found != opinions.end() && found->key == key)
                return Opinion{found->reading, length};
        }
    }
    return std::nullopt;
}

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace duologue::repair {

using Byte = std::uint8_t;

/// The two bytes of a character in GBK.
struct Pair {
    Byte lead = 0;
    Byte trail = 0;
};

/// The characters that GBK writes in two bytes, both ways.
class Gbk {
public:
    /// Error::Kind::environment when the C library has no tables for it.
    Gbk();

    /// 0 for a pair that stands for no character.
    [[nodiscard]] char32_t decode(Pair pair) const;

    [[nodiscard]] std::optional<Pair> encode(char32_t character) const;

    /// How common Big5, the code of Traditional text, holds a character to be.
    enum class Rank { common, rare, absent };

    [[nodiscard]] Rank rank(char32_t character) const;

    struct Known {
        Pair pair;
        char32_t character = 0;
    };

    /// The characters of Rank::common that begin or end with a byte.
    [[nodiscard]] const std::vector<Known>& common_after(Byte lead) const;
    [[nodiscard]] const std::vector<Known>& common_before(Byte trail) const;

private:
    void rank_by_big5();

    struct Entry {
        Pair pair;
        Rank rank = Rank::absent;
    };

    std::vector<char32_t> characters_; ///< by pair
    std::vector<Entry> entries_;       ///< by character; a lead of 0 where GBK has none
    std::array<std::vector<Known>, 256> by_lead_;
    std::array<std::vector<Known>, 256> by_trail_;
};

} // namespace duologue::repair

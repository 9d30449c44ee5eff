// SPDX-License-Identifier: GPL-3.0-or-later
// What pages that convert Simplified text to Traditional byte by byte do to it.
#pragma once

#include <string>
#include <string_view>

namespace duologue::support {

/// What a decoder does with a byte that begins no character.
enum class Decoder {
    eats,  ///< writes `?` for it and a space, bracket or `&` after it
    drops, ///< drops it and goes on with the next
};

/// `traditional` in GBK with pinyin glosses wherever the bytes of a glossed character stand, also
/// across two characters, with ASCII commas for wide ones, decoded again. Pairs that stand for
/// nothing are dropped.
[[nodiscard]] std::string damage(std::string_view traditional, Decoder decoder);

/// What a reader is to get: ASCII commas, no glosses.
[[nodiscard]] std::string undamaged(std::string_view traditional);

} // namespace duologue::support

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/variation.hpp"

#include <cstdint>

namespace duologue {

double variation(std::string_view text) {
    constexpr std::uint64_t offset_basis = 14695981039346656037U;
    constexpr std::uint64_t prime = 1099511628211U;
    auto hash = offset_basis;
    for (const auto byte : text)
        hash = (hash ^ static_cast<unsigned char>(byte)) * prime;
    for (const auto multiplier : {0xff51afd7ed558ccdU, 0xc4ceb9fe1a85ec53U})
        hash = (hash ^ (hash >> 33)) * multiplier;
    constexpr int kept_bits = 32;
    constexpr double half = 1U << (kept_bits - 1);
    return static_cast<double>(hash >> kept_bits) / half - 1;
}

} // namespace duologue

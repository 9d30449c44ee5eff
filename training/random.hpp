// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace duologue::training {

/// Numbers that look random and are the same everywhere: Marsaglia's 64-bit xorshift.
class Random {
public:
    /// `seed` is not 0.
    explicit Random(std::uint64_t seed) : state_(seed) {}

    [[nodiscard]] std::uint32_t next() {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 7;
        state_ ^= state_ << 17;
        return static_cast<std::uint32_t>(state_ >> 32);
    }

    /// From 0 to `size` - 1.
    [[nodiscard]] std::size_t below(std::size_t size) { return next() % size; }

    /// From 0 to 1, without 1.
    [[nodiscard]] float fraction() { return static_cast<float>(next() >> 8) / 16'777'216.0F; }

    /// Of mean 0 and variance 1, nearly normal.
    [[nodiscard]] float normal() {
        float sum = -6;
        for (int i = 0; i < 12; ++i)
            sum += fraction();
        return sum;
    }

private:
    std::uint64_t state_;
};

} // namespace duologue::training

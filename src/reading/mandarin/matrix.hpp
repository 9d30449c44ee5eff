// SPDX-License-Identifier: GPL-3.0-or-later
// Products of small dense matrices, stored row by row. Every sum is taken in one fixed order,
// whatever the width of the machine's registers, so that results are the same on every processor.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

/// Compiled twice, for processors with and without AVX2; the results are the same. Which it is to
/// be is asked before the thread sanitizer is ready to be called.
#ifdef __SANITIZE_THREAD__
#define DUOLOGUE_FOR_WIDE_REGISTERS
#else
#define DUOLOGUE_FOR_WIDE_REGISTERS [[gnu::target_clones("avx2", "default")]]
#endif

namespace duologue::reading {

/// Eight numbers side by side, wherever they lie: left to itself, the compiler shuffles them about.
using Lanes [[gnu::vector_size(32), gnu::aligned(4), gnu::may_alias]] = float;

inline constexpr std::size_t lane_count = sizeof(Lanes) / sizeof(float);

[[gnu::always_inline]] inline Lanes& lanes(float* first) {
    return *reinterpret_cast<Lanes*>(first);
}

[[gnu::always_inline]] inline const Lanes& lanes(const float* first) {
    return *reinterpret_cast<const Lanes*>(first);
}

/// result += vector * matrix, where `matrix` has a row for each element of `vector` and a column
/// for each element of `result`. The number of rows is a multiple of 4.
void add_product(std::span<const float> vector, std::span<const float> matrix,
                 std::span<float> result);

/// results += vectors * matrix for `count` vectors that lie one after the other. The numbers of
/// rows and columns are multiples of 4 and 16.
void add_products(std::size_t count, std::span<const float> vectors, std::span<const float> matrix,
                  std::span<float> results);

/// The scalar product of two rows of one length.
[[nodiscard]] float dot(std::span<const float> left, std::span<const float> right);

/// e to the power of `x`, to six digits, without the library's differences between processors.
[[nodiscard]] inline float exponential(float x) {
    const float limited = std::clamp(x, -80.0F, 80.0F);
    const float halves = limited * 1.44269504F;
    const auto power = static_cast<std::int32_t>(halves + (halves >= 0 ? 0.5F : -0.5F));
    // What is left of x, with ln 2 in two parts so that little is lost.
    const auto whole = static_cast<float>(power);
    const float rest = (limited - whole * 0.693359375F) + whole * 2.12194440e-4F;
    float sum = 1.0F / 720;
    for (const float factor : {1.0F / 120, 1.0F / 24, 1.0F / 6, 0.5F, 1.0F, 1.0F})
        sum = sum * rest + factor;
    return sum * std::bit_cast<float>((power + 127) << 23);
}

[[nodiscard]] inline float sigmoid(float x) {
    return 1 / (1 + exponential(-x));
}

[[nodiscard]] inline float hyperbolic_tangent(float x) {
    return 1 - 2 / (1 + exponential(2 * x));
}

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/matrix.hpp"

#include <array>

namespace duologue::reading {
namespace {

constexpr std::size_t rows_at_once = 4;
constexpr std::size_t columns_at_once = 2 * lane_count;

// Inlined, so that each version of add_products has its own.
[[gnu::always_inline]] inline void add_block(const float* vectors, std::size_t rows,
                                             const float* matrix, std::size_t columns,
                                             float* results) {
    Lanes sums[rows_at_once][2];
    for (std::size_t v = 0; v < rows_at_once; ++v) {
        sums[v][0] = lanes(results + v * columns);
        sums[v][1] = lanes(results + v * columns + lane_count);
    }
    for (std::size_t k = 0; k < rows; ++k) {
        const Lanes left = lanes(matrix + k * columns);
        const Lanes right = lanes(matrix + k * columns + lane_count);
        for (std::size_t v = 0; v < rows_at_once; ++v) {
            sums[v][0] += vectors[v * rows + k] * left;
            sums[v][1] += vectors[v * rows + k] * right;
        }
    }
    for (std::size_t v = 0; v < rows_at_once; ++v) {
        lanes(results + v * columns) = sums[v][0];
        lanes(results + v * columns + lane_count) = sums[v][1];
    }
}

} // namespace

DUOLOGUE_FOR_WIDE_REGISTERS void
add_product(std::span<const float> vector, std::span<const float> matrix, std::span<float> result) {
    const auto columns = result.size();
    float* const sums = result.data();
    for (std::size_t k = 0; k < vector.size(); k += rows_at_once) {
        const float* const row = matrix.data() + k * columns;
        const float a = vector[k];
        const float b = vector[k + 1];
        const float c = vector[k + 2];
        const float d = vector[k + 3];
        for (std::size_t j = 0; j < columns; ++j)
            sums[j] += (a * row[j] + b * row[columns + j])
                       + (c * row[2 * columns + j] + d * row[3 * columns + j]);
    }
}

DUOLOGUE_FOR_WIDE_REGISTERS void add_products(std::size_t count, std::span<const float> vectors,
                                              std::span<const float> matrix,
                                              std::span<float> results) {
    if (count == 0)
        return;
    const auto rows = vectors.size() / count;
    const auto columns = results.size() / count;
    std::size_t done = 0;
    for (; done + rows_at_once <= count; done += rows_at_once)
        for (std::size_t j = 0; j < columns; j += columns_at_once)
            add_block(vectors.data() + done * rows, rows, matrix.data() + j, columns,
                      results.data() + done * columns + j);
    for (; done < count; ++done)
        add_product(vectors.subspan(done * rows, rows), matrix,
                    results.subspan(done * columns, columns));
}

DUOLOGUE_FOR_WIDE_REGISTERS float dot(std::span<const float> left, std::span<const float> right) {
    std::array<float, 8> sums{};
    std::size_t i = 0;
    for (; i + sums.size() <= left.size(); i += sums.size())
        for (std::size_t lane = 0; lane < sums.size(); ++lane)
            sums[lane] += left[i + lane] * right[i + lane];
    for (; i < left.size(); ++i)
        sums[0] += left[i] * right[i];
    return ((sums[0] + sums[1]) + (sums[2] + sums[3]))
           + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
}

} // namespace duologue::reading

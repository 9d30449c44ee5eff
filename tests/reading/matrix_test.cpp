// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/matrix.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <vector>

namespace duologue::reading {
namespace {

std::vector<float> counting(std::size_t size, float first) {
    std::vector<float> values;
    for (std::size_t i = 0; i < size; ++i)
        values.push_back(first + static_cast<float>(i % 7));
    return values;
}

} // namespace

TEST_CASE("products of matrices are those of the definition", "[reading]") {
    constexpr std::size_t count = 6; // one block of four vectors, and two more
    constexpr std::size_t rows = 8;
    constexpr std::size_t columns = 32;
    const auto vectors = counting(count * rows, -3);
    const auto matrix = counting(rows * columns, 1);
    auto results = counting(count * columns, 2);
    auto expected = results;
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t k = 0; k < rows; ++k)
            for (std::size_t j = 0; j < columns; ++j)
                expected[i * columns + j] += vectors[i * rows + k] * matrix[k * columns + j];
    add_products(count, vectors, matrix, results);
    CHECK(results == expected);
    CHECK(dot(std::vector<float>{1, 2, 3, 4, 5, 6, 7, 8, 9}, std::vector<float>(9, 2)) == 90);
}

TEST_CASE("the exponential is right to six digits and does not overflow", "[reading]") {
    for (const float x : {-20.0F, -1.0F, -0.1F, 0.0F, 0.3F, 1.0F, 12.5F})
        CHECK(exponential(x) == Approx(std::exp(x)).epsilon(1e-6));
    CHECK(std::isfinite(exponential(1e9F)));
    CHECK(sigmoid(-1e9F) == Approx(0).margin(1e-30));
    CHECK(hyperbolic_tangent(0.5F) == Approx(std::tanh(0.5)));
}

} // namespace duologue::reading

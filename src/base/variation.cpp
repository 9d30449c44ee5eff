// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/variation.hpp"

#include <xxhash.h>

#include <limits>

namespace duologue {

double variation(std::string_view text) {
    constexpr auto half = static_cast<double>(std::numeric_limits<XXH64_hash_t>::max()) / 2;
    return static_cast<double>(::XXH3_64bits(text.data(), text.size())) / half - 1;
}

} // namespace duologue

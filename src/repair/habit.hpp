// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/text/line.hpp"

#include <cstdint>
#include <vector>

namespace duologue::repair {

/// What a text writes elsewhere: which Han characters stand side by side in it. What it says once
/// it is likely to say again.
class Habit {
public:
    explicit Habit(const std::vector<script::RawLine>& lines);

    /// How much likelier than in any text `second` is after `first`, as a logarithm.
    [[nodiscard]] double bonus(char32_t first, char32_t second) const;

private:
    void add(char32_t first, char32_t second);

    std::vector<std::uint64_t> pairs_; ///< sorted
    std::vector<bool> marks_;          ///< where a pair may be found at all
};

} // namespace duologue::repair

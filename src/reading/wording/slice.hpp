// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/wording/segment.hpp"

#include <cstddef>

namespace duologue::reading {

/// The values in `range`; none where there are none at all.
template <class Values>
Values slice(const Values& values, Range range) {
    if (values.empty())
        return {};
    return Values(values.begin() + static_cast<std::ptrdiff_t>(range.begin),
                  values.begin() + static_cast<std::ptrdiff_t>(range.end));
}

} // namespace duologue::reading

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace duologue {

template <auto Free>
struct FreedBy {
    template <class T>
    void operator()(T* handle) const noexcept {
        Free(handle);
    }
};

/// A C library's handle, freed by the library's own function.
template <class T, auto Free>
using Owned = std::unique_ptr<T, FreedBy<Free>>;

} // namespace duologue

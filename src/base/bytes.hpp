// SPDX-License-Identifier: GPL-3.0-or-later
// Values as they lie in memory, for processes of one program.
#pragma once

#include <cstring>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace duologue {

template <class Value>
std::string_view bytes_of(std::span<const Value> values) {
    static_assert(std::is_trivially_copyable_v<Value>);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are bytes
    return {reinterpret_cast<const char*>(values.data()), values.size_bytes()};
}

/// The values whose `bytes_of` begin with `bytes`; what does not fill one is passed over.
template <class Value>
std::vector<Value> values_of(std::string_view bytes) {
    static_assert(std::is_trivially_copyable_v<Value>);
    std::vector<Value> values(bytes.size() / sizeof(Value));
    // memcpy takes no null pointer, not even for nothing.
    if (!values.empty())
        std::memcpy(values.data(), bytes.data(), values.size() * sizeof(Value));
    return values;
}

} // namespace duologue

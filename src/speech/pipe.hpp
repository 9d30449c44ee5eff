// SPDX-License-Identifier: GPL-3.0-or-later
// What processes of one program tell each other.
#pragma once

#include "base/bytes.hpp"
#include "base/descriptor.hpp"
#include "base/error.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace duologue::speech {

/// Both ends of a pipe, closed when a program is executed.
struct Pipe {
    Descriptor read;
    Descriptor write;
};

/// Nobody reads what was to be written.
class PipeEnded : public Error {
public:
    PipeEnded() : Error(Kind::environment, "a process ended that was to be told something") {}
};

/// Throws Error::Kind::environment when there is none to be had.
[[nodiscard]] Pipe open_pipe();

/// Writes all of `bytes`; throws PipeEnded where that cannot be.
void write_all(const Descriptor& pipe, std::string_view bytes);

/// Fills `bytes`; false when the pipe ends before.
[[nodiscard]] bool read_all(const Descriptor& pipe, std::span<std::byte> bytes);

/// A value without gaps, in which there would be whatever was in memory.
template <class Value>
void write_value(const Descriptor& pipe, const Value& value) {
    static_assert(std::has_unique_object_representations_v<Value>);
    write_all(pipe, bytes_of(std::span<const Value>(&value, 1)));
}

template <class Value>
[[nodiscard]] bool read_value(const Descriptor& pipe, Value& value) {
    static_assert(std::is_trivially_copyable_v<Value>);
    return read_all(pipe, std::as_writable_bytes(std::span(&value, 1)));
}

/// Fills `values`, whose size is known; false when the pipe ends before.
template <class Value>
[[nodiscard]] bool read_values(const Descriptor& pipe, std::vector<Value>& values) {
    return read_all(pipe, std::as_writable_bytes(std::span(values)));
}

} // namespace duologue::speech

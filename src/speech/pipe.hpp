// SPDX-License-Identifier: GPL-3.0-or-later
// What processes of one program tell each other.
#pragma once

#include "base/bytes.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace duologue::speech {

/// Both ends of a pipe, closed when a program is executed.
struct Pipe {
    int read = -1;
    int write = -1;
};

/// Throws Error::Kind::environment when there is none to be had.
[[nodiscard]] Pipe open_pipe();

/// Writes all of `bytes`, or ends the process when nobody reads any more.
void write_all(int pipe, std::string_view bytes);

/// Fills `bytes`; false when the pipe ends before.
[[nodiscard]] bool read_all(int pipe, std::span<std::byte> bytes);

/// To be called by a child: it is killed when its parent ends, and ends at once where `parent` did.
void end_with_parent(int parent);

/// Forks a child that ends when `work` is done, with EXIT_FAILURE where that throws, or at once
/// when its parent ends. Throws Error::Kind::environment when it cannot be started.
[[nodiscard]] int fork_for(const std::function<void()>& work);

/// Waits for a child and returns its status as waitpid does.
int wait_for(int process);

/// A value without gaps, in which there would be whatever was in memory.
template <class Value>
void write_value(int pipe, const Value& value) {
    static_assert(std::has_unique_object_representations_v<Value>);
    write_all(pipe, bytes_of(std::span<const Value>(&value, 1)));
}

template <class Value>
[[nodiscard]] bool read_value(int pipe, Value& value) {
    static_assert(std::is_trivially_copyable_v<Value>);
    return read_all(pipe, std::as_writable_bytes(std::span(&value, 1)));
}

/// Fills `values`, whose size is known; false when the pipe ends before.
template <class Value>
[[nodiscard]] bool read_values(int pipe, std::vector<Value>& values) {
    return read_all(pipe, std::as_writable_bytes(std::span(values)));
}

} // namespace duologue::speech

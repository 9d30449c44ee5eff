// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.hpp"

#include <cstdint>
#include <exception>
#include <string>
#include <string_view>

namespace duologue {

/// The way to a NewFile, in large pieces, for a C library that writes by callbacks, through which
/// nothing may be thrown: it is kept, all that follows fails too, and `finish` throws it.
class FilePort {
public:
    explicit FilePort(NewFile& file) : file_(file) {}

    /// False where this or anything before it failed.
    [[nodiscard]] bool write(std::string_view bytes) noexcept;

    /// The new position, where `whence` is that of lseek(2); -1 where there is none.
    [[nodiscard]] std::int64_t seek(std::int64_t offset, int whence) noexcept;

    /// Writes what is still held back. To be called when the library is done, or has failed.
    void finish();

private:
    [[nodiscard]] bool flush() noexcept;

    NewFile& file_;
    std::string held_back_;
    std::exception_ptr failure_;
};

} // namespace duologue

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/owned.hpp"

#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace duologue {

/// `bytes` with their fingerprint behind them, as a DataFile has to be.
[[nodiscard]] std::string sealed(std::string bytes);

/// A file of the program's own data, read whole into memory: what becomes of the file while the
/// program runs does not matter. (A mapped one that is cut off would end the program with SIGBUS.)
class DataFile {
public:
    /// Error::Kind::environment when `file` cannot be opened or read, there is no memory for it, or
    /// it is not as it was when it was sealed.
    explicit DataFile(const std::filesystem::path& file);

    /// Without the seal; aligned for any type.
    [[nodiscard]] std::string_view bytes() const { return {start_.get(), size_}; }

private:
    Owned<char, std::free> start_;
    std::size_t size_ = 0;
};

/// Takes `count` values of T off the front of `bytes`, which must hold them, aligned.
template <class T>
[[nodiscard]] std::span<const T> take_values(std::string_view& bytes, std::size_t count) {
    const auto* first = reinterpret_cast<const T*>(bytes.data());
    bytes.remove_prefix(count * sizeof(T));
    return {first, count};
}

} // namespace duologue

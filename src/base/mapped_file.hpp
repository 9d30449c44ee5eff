// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

namespace duologue {

/// A file of the program's own data, mapped read-only for as long as this lives: opening costs the
/// same for any size.
class MappedFile {
public:
    /// Error::Kind::environment when `file` cannot be opened or mapped.
    explicit MappedFile(const std::filesystem::path& file);

    /// Empty for an empty file.
    [[nodiscard]] std::string_view bytes() const {
        return {mapping_.get(), mapping_.get_deleter().size};
    }

private:
    struct Unmap {
        std::size_t size = 0;
        void operator()(const char* start) const noexcept;
    };

    std::unique_ptr<const char, Unmap> mapping_{nullptr, Unmap{}};
};

/// Takes `count` values of T off the front of `bytes`, which must hold them, aligned.
template <class T>
[[nodiscard]] std::span<const T> take_values(std::string_view& bytes, std::size_t count) {
    const auto* first = reinterpret_cast<const T*>(bytes.data());
    bytes.remove_prefix(count * sizeof(T));
    return {first, count};
}

} // namespace duologue

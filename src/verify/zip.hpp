// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace duologue::verify {

struct Entry {
    std::string name;
    std::string bytes;
    bool is_stored = false; ///< not compressed
};

/// What all compressed entries, which are text, may hold together.
inline constexpr std::uintmax_t most_packed = std::uintmax_t{1} << 26U;

/// All entries of a zip file, in its order, checked against their sums. An Error::Kind::input
/// where it is none, where one is damaged, where those that are stored take more bytes than the
/// file has, and where the others hold more than `most_packed`.
[[nodiscard]] std::vector<Entry> unzip(const std::filesystem::path& file);

} // namespace duologue::verify

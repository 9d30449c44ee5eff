// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace duologue::verify {

struct Entry {
    std::string name;
    std::string bytes;
    bool is_stored = false; ///< not compressed
};

/// What all compressed entries, which are text, may hold together.
inline constexpr std::uintmax_t most_packed = std::uintmax_t{1} << 26U;

using TakeEntry = std::function<void(Entry)>;

/// Hands all entries of a zip file to `take`, one after another in its order, checked against their
/// sums. An Error::Kind::input where it is none, where one is damaged, where those that are stored
/// take more bytes than the file has, and where the others hold more than `most_packed`.
void unzip(const std::filesystem::path& file, const TakeEntry& take);

} // namespace duologue::verify

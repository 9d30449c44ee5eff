// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace duologue::verify {

struct Entry {
    std::string name;
    std::string bytes;
    bool is_stored = false; ///< not compressed
};

/// All entries of a zip file, in its order, checked against their sums. An Error::Kind::input
/// where it is none, where one is damaged, and where all are too large to be a book of ours.
[[nodiscard]] std::vector<Entry> unzip(const std::filesystem::path& file);

} // namespace duologue::verify

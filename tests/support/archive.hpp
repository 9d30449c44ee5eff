// SPDX-License-Identifier: GPL-3.0-or-later
// Zip files as a reading system opens them.
#pragma once

#include <string>
#include <vector>

namespace duologue::support {

struct Entry {
    std::string name;
    std::string bytes;
    bool compressed = false;
};

/// All entries of the zip file at `path`, in its order; throws std::runtime_error where one is
/// damaged.
[[nodiscard]] std::vector<Entry> unzip(const std::string& path);

} // namespace duologue::support

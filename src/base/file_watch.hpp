// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/descriptor.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace duologue {

/// Waits for a file to be saved, in place or by renaming another over it (inotify). Where it is a
/// link, for that which it leads to now as well.
class FileWatch {
public:
    /// Changes count from now on. Error::Kind::environment when the folder cannot be watched.
    explicit FileWatch(const std::filesystem::path& file);

    /// Returns when the file has been saved and was then left alone for a moment, at once when that
    /// has happened already. Throws Interrupted.
    void wait();

private:
    /// Whether the file is saved within `timeout_ms` (-1: waits as long as it takes).
    bool saved_within(int timeout_ms);

    void watch(const std::filesystem::path& file);

    std::vector<std::string> names_;
    Descriptor descriptor_;
};

} // namespace duologue

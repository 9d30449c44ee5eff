// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace duologue::support {

/// A folder that lasts as long as a test.
class Folder {
public:
    explicit Folder(const std::filesystem::path& parent = std::filesystem::temp_directory_path());
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    /// Writes `text` to `name` and gives its whole path.
    std::filesystem::path write(const std::string& name, std::string_view text) const;

    /// All that `name` holds, byte for byte.
    [[nodiscard]] std::string read(const std::filesystem::path& name) const;

    /// The names of all files in and below `name`, relative to it, in order; none where there is no
    /// such folder.
    [[nodiscard]] std::vector<std::string> files(const std::filesystem::path& name = ".") const;

private:
    std::filesystem::path path_;
};

} // namespace duologue::support

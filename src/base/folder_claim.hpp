// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace duologue {

/// The sole right to write in a folder until the object goes or its process ends, however it ends
/// (flock(2)).
class FolderClaim {
public:
    /// Creates `folder` where it is missing. An Error::Kind::environment where that fails, or where
    /// another process has the claim and keeps it for a second.
    explicit FolderClaim(std::filesystem::path folder);
    FolderClaim(const FolderClaim&) = delete;
    FolderClaim& operator=(const FolderClaim&) = delete;
    ~FolderClaim();

    /// Removes what killed processes left of their NewFiles, in the folder and the folders in it.
    void remove_drafts() const;

private:
    std::filesystem::path folder_;
    int descriptor_ = -1;
};

} // namespace duologue

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

    /// Of folders that it created, removes those in which nothing was written.
    ~FolderClaim();

    /// Removes what killed processes left of their NewFiles, in the folder and the folders in it.
    void remove_drafts() const;

private:
    std::filesystem::path folder_;
    std::filesystem::path
        created_; ///< the first of the folders made for it; empty where it was there
    int descriptor_;
};

} // namespace duologue

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/folder_claim.hpp"

#include "base/error.hpp"
#include "base/file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <string>
#include <system_error>
#include <thread>
#include <utility>

namespace duologue {
namespace {

namespace fs = std::filesystem;

/// Whether the lock was had before the workers of a process just killed were gone, too.
bool lock(int descriptor) {
    constexpr int attempts = 20;
    constexpr std::chrono::milliseconds between{50};
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            return true;
        if (errno != EWOULDBLOCK)
            return false;
        std::this_thread::sleep_for(between);
    }
    return false;
}

bool is_draft(const fs::directory_entry& entry) {
    return entry.path().filename().string().starts_with(draft_prefix)
           && entry.symlink_status().type() == fs::file_type::regular;
}

bool is_folder(const fs::directory_entry& entry) {
    return entry.symlink_status().type() == fs::file_type::directory;
}

void remove_drafts_in(const fs::path& folder) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored))
        if (is_draft(entry))
            fs::remove(entry.path(), ignored);
}

/// `folder` and those in it, as far as they are empty, and those above it up to `top`.
void remove_empty(const fs::path& folder, const fs::path& top) {
    std::error_code ignored; // one that is not empty stays
    for (const auto& entry : fs::directory_iterator(folder, ignored))
        if (is_folder(entry))
            fs::remove(entry.path(), ignored);
    for (auto made = folder; made.native().size() >= top.native().size(); made = made.parent_path())
        fs::remove(made, ignored);
}

} // namespace

FolderClaim::FolderClaim(fs::path folder)
    : folder_(std::move(folder)),
      created_(create_folders(folder_)),
      descriptor_(::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    if (!descriptor_)
        throw Error(Error::Kind::environment,
                    {fmt::format("cannot write {}: {}", folder_.string(), std::strerror(errno)),
                     "choose another folder with --out"});
    if (lock(descriptor_.get()))
        return;
    const auto why = errno == EWOULDBLOCK
                         ? Message("another render is writing in this folder",
                                   "wait for it, or choose another with --out")
                         : Message(std::string("cannot lock this folder: ") + std::strerror(errno));
    throw Error(Error::Kind::environment, why, {folder_.string()});
}

FolderClaim::~FolderClaim() {
    if (!created_.empty())
        remove_empty(folder_, created_);
}

void FolderClaim::remove_drafts() const {
    remove_drafts_in(folder_);
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder_, ignored))
        if (is_folder(entry))
            remove_drafts_in(entry.path());
}

} // namespace duologue

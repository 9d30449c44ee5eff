// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are read whole, and files that appear whole.
#pragma once

#include "base/descriptor.hpp"
#include "base/interrupt.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace duologue {

/// The bytes of a regular file of at most `limit` bytes. Anything else (missing, a directory, a
/// device, too large) is an Error::Kind::input that names the file; where the system fails, it is
/// an Error::Kind::environment.
[[nodiscard]] std::string read_file(const std::filesystem::path& path, std::size_t limit);

/// Makes `folder` and those above it where they are missing, and durable; the first one that was
/// made, or nothing. Where that fails it is an Error::Kind::environment that names the folder.
std::filesystem::path create_folders(const std::filesystem::path& folder);

/// How the names of drafts begin.
inline constexpr std::string_view draft_prefix = ".duologue-";

/// A file that appears under its name only when it is complete: written beside it under a temporary
/// name, synced and renamed by `commit`. Without a commit nothing is left, and a file that stood
/// there before stays as it was, also when a signal stops the program, which `write` looks out for.
/// Failures are Error::Kind::environment.
class NewFile {
public:
    /// Creates the folders above `path` where they are missing. What has this name already may be a
    /// file or a link, which is replaced, not followed; a folder is a failure, and so is a device
    /// or pipe, or a link to one.
    explicit NewFile(std::filesystem::path path);
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    NewFile(NewFile&& other) noexcept;
    NewFile& operator=(NewFile&&) = delete;
    ~NewFile();

    void write(std::string_view bytes);

    /// Replaces the first bytes of what was written, which must be at least as long.
    void overwrite_start(std::string_view bytes);

    /// The open file, for a library that writes by itself; owned by this object.
    [[nodiscard]] int descriptor() const { return descriptor_.get(); }

    /// Where the bytes are until `commit`, for a library that opens files by their paths.
    [[nodiscard]] const std::filesystem::path& draft() const { return temporary_; }

    /// The name that it gets.
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    /// Makes what was written durable and closes the file; it has not got its name yet.
    void finish();

    /// Finishes the file where that is still to be done, and gives it its name.
    void commit();

private:
    std::filesystem::path path_;
    std::filesystem::path temporary_;
    Descriptor descriptor_;
    InterruptHold hold_;
};

/// Takes bytes, in order.
using Sink = std::function<void(std::string_view)>;

/// What `write` gives to its sink as a finished file that has not got its name `path` yet.
[[nodiscard]] NewFile draft_file(const std::filesystem::path& path,
                                 const std::function<void(const Sink&)>& write);

/// `bytes` as such a file.
[[nodiscard]] NewFile draft_file(const std::filesystem::path& path, std::string_view bytes);

/// Writes `bytes` as a whole new file at `path`.
void write_file(const std::filesystem::path& path, std::string_view bytes);

} // namespace duologue

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.hpp"

#include "base/error.hpp"
#include "base/fault.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <utility>

namespace duologue {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path, std::string_view what) {
    throw Error(Error::Kind::environment,
                fmt::format("{} {}: {}", what, path.string(), std::strerror(errno)));
}

[[noreturn]] void refuse(const std::filesystem::path& path, Message message) {
    throw Error(Error::Kind::input, std::move(message), {path.string()});
}

/// The size of a regular file of at most `limit` bytes.
std::size_t check_readable(const std::filesystem::path& path, std::size_t limit) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (error == std::errc::permission_denied)
        refuse(path, {"cannot be opened", "check the permissions of its folders"});
    if (!std::filesystem::exists(status))
        refuse(path, {"no such file", "check the name"});
    if (std::filesystem::is_directory(status))
        refuse(path, {"this is a folder", "name a file in it"});
    if (!std::filesystem::is_regular_file(status))
        refuse(path, {"not a regular file", "save the text to a file first"});
    const auto size = std::filesystem::file_size(path, error);
    if (error)
        refuse(path, {"no such file", "check the name"});
    if (size > limit)
        refuse(path, {fmt::format("{} bytes, and {} are the most that are read", size, limit),
                      "split the file"});
    return size;
}

void sync_folder(const std::filesystem::path& folder) {
    const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor)
        ::fsync(descriptor.get());
}

/// `rename` alone lasts as long as the disk's cache: the folder has to be written, too.
void sync_parent(const std::filesystem::path& path) {
    sync_folder(path.has_parent_path() ? path.parent_path() : ".");
}

/// A device or a pipe, which whoever renames a file over it takes from all others.
bool is_device(const std::filesystem::path& path) {
    std::error_code none;
    const auto type = std::filesystem::status(path, none).type();
    using Type = std::filesystem::file_type;
    return type == Type::character || type == Type::block || type == Type::fifo
           || type == Type::socket;
}

/// What does not make way for a file; that is to be known before others have got their names.
void check_name(const std::filesystem::path& path) {
    std::error_code none;
    if (std::filesystem::is_directory(std::filesystem::symlink_status(path, none))) {
        errno = EISDIR;
        fail(path, "cannot write");
    }
    if (is_device(path))
        throw Error(Error::Kind::environment,
                    {fmt::format("cannot write {}: it is a device or a pipe", path.string()),
                     "name a file"});
}

} // namespace

std::filesystem::path create_folders(const std::filesystem::path& folder) {
    std::error_code error;
    if (folder.empty() || std::filesystem::exists(folder, error))
        return {};
    auto first = create_folders(folder.parent_path());
    if (!std::filesystem::create_directory(folder, error)) {
        if (error)
            throw Error(Error::Kind::environment, fmt::format("cannot make the folder {}: {}",
                                                              folder.string(), error.message()));
        return first;
    }
    sync_parent(folder);
    return first.empty() ? folder : first;
}

std::string read_file(const std::filesystem::path& path, std::size_t limit) {
    const auto size = check_readable(path, limit);
    std::ifstream stream(path, std::ios::binary);
    if (!stream && errno == EACCES)
        refuse(path, {"cannot be opened", "check its permissions"});
    if (!stream)
        fail(path, "cannot read");
    std::string bytes(size, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (stream.bad())
        fail(path, "cannot read");
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

NewFile::NewFile(std::filesystem::path path) : path_(std::move(path)) {
    check_name(path_);
    const auto folder = path_.has_parent_path() ? path_.parent_path() : ".";
    create_folders(folder);
    auto name = (folder / (std::string(draft_prefix) + "XXXXXX")).string();
    descriptor_ = Descriptor(may_cross(Border::create) ? ::mkostemp(name.data(), O_CLOEXEC) : -1);
    if (!descriptor_)
        fail(path_, "cannot write");
    temporary_ = name;
}

NewFile::NewFile(NewFile&& other) noexcept
    : path_(std::move(other.path_)),
      temporary_(std::exchange(other.temporary_, {})),
      descriptor_(std::move(other.descriptor_)) {}

NewFile::~NewFile() {
    if (!temporary_.empty())
        ::unlink(temporary_.c_str());
}

void NewFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        stop_if_interrupted();
        const auto written = may_cross(Border::write)
                                 ? ::write(descriptor_.get(), bytes.data(), bytes.size())
                                 : ssize_t{-1};
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            fail(path_, "cannot write");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void NewFile::overwrite_start(std::string_view bytes) {
    const auto end = ::lseek(descriptor_.get(), 0, SEEK_END);
    if (end < static_cast<off_t>(bytes.size()) || ::lseek(descriptor_.get(), 0, SEEK_SET) != 0)
        fail(path_, "cannot rewrite the start of");
    write(bytes);
    if (::lseek(descriptor_.get(), end, SEEK_SET) != end)
        fail(path_, "cannot rewrite the start of");
}

void NewFile::finish() {
    constexpr mode_t ordinary_permissions = 0666;
    const auto mask = ::umask(0);
    ::umask(mask);
    if (::fchmod(descriptor_.get(), ordinary_permissions & ~mask) != 0 || !may_cross(Border::sync)
        || ::fsync(descriptor_.get()) != 0)
        fail(path_, "cannot write");
    if (!descriptor_.close())
        fail(path_, "cannot write");
}

void NewFile::commit() {
    if (descriptor_)
        finish();
    if (!may_cross(Border::rename) || ::rename(temporary_.c_str(), path_.c_str()) != 0)
        fail(path_, "cannot write");
    temporary_.clear();
    sync_parent(path_);
}

NewFile draft_file(const std::filesystem::path& path,
                   const std::function<void(const Sink&)>& write) {
    NewFile file(path);
    write([&](std::string_view bytes) { file.write(bytes); });
    file.finish();
    return file;
}

NewFile draft_file(const std::filesystem::path& path, std::string_view bytes) {
    return draft_file(path, [&](const Sink& sink) { sink(bytes); });
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
    draft_file(path, bytes).commit();
}

} // namespace duologue

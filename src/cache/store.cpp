// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/store.hpp"

#include "base/descriptor.hpp"
#include "base/fault.hpp"
#include "base/fingerprint.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <system_error>
#include <vector>

namespace duologue::cache {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view extension = ".clip";

/// What every entry begins with: a mark, then the fingerprint of its key and of what follows.
constexpr std::string_view mark = "duologue 2 ";
constexpr std::size_t head_size = mark.size() + 32;

struct Entry {
    fs::path path;
    fs::file_time_type used;
    std::uintmax_t size = 0;
};

/// More than the longest sentence takes without loss.
constexpr off_t largest_entry = 256 << 20;

std::string seal_of(const std::string& key, std::string_view bytes) {
    return Fingerprint().add(key).add(bytes).hex();
}

/// All of a file, or nothing.
std::optional<std::string> read_all(const fs::path& path) {
    // A pipe that lies there is not waited for.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));

    struct stat status {};

    if (!file || ::fstat(file.get(), &status) != 0 || status.st_size > largest_entry)
        return std::nullopt;
    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    const auto count = ::read(file.get(), bytes.data(), bytes.size());
    if (count != std::ssize(bytes))
        return std::nullopt;
    return bytes;
}

bool write_all(const Descriptor& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto count = may_cross(Border::write)
                               ? ::write(file.get(), bytes.data(), bytes.size())
                               : ssize_t{-1};
        if (count <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

constexpr std::size_t key_size = 32;
constexpr std::size_t shelf_size = 2; ///< of a key, the name of the folder that holds its entry
constexpr std::string_view draft_pattern = "new-XXXXXX";

bool is_hex(std::string_view text, std::size_t size) {
    return text.size() == size && text.find_first_not_of("0123456789abcdef") == text.npos;
}

bool is_entry(const fs::path& file) {
    return file.extension() == extension && is_hex(file.stem().string(), key_size - shelf_size);
}

bool is_draft(const fs::path& file) {
    const auto name = file.filename().string();
    return name.size() == draft_pattern.size()
           && name.starts_with(draft_pattern.substr(0, draft_pattern.find('X')));
}

/// Calls `visit` for every file in the shelves of `folder`, ours or not.
template <class Visit>
void for_each_file(const fs::path& folder, Visit visit) {
    std::error_code none;
    for (const auto& shelf : fs::directory_iterator(folder, none))
        if (is_hex(shelf.path().filename().string(), shelf_size))
            for (const auto& file : fs::directory_iterator(shelf.path(), none))
                visit(file);
}

std::vector<Entry> entries_of(const fs::path& folder) {
    std::vector<Entry> entries;
    for_each_file(folder, [&](const fs::directory_entry& file) {
        std::error_code gone;
        const Entry entry{file.path(), file.last_write_time(gone), file.file_size(gone)};
        if (!gone && is_entry(file.path()))
            entries.push_back(entry);
    });
    return entries;
}

/// Whether nobody writes `path` any more: whoever does has locked it.
bool is_abandoned(const fs::path& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    return file && ::flock(file.get(), LOCK_EX | LOCK_NB) == 0;
}

/// Files that a killed process was writing.
void remove_leftovers(const fs::path& folder) {
    for_each_file(folder, [&](const fs::directory_entry& file) {
        std::error_code gone;
        if (is_draft(file.path()) && is_abandoned(file.path()))
            fs::remove(file.path(), gone);
    });
}

/// Notes that an entry is in use; the time is what pruning goes by.
void touch(const fs::path& path) {
    ::utimensat(AT_FDCWD, path.c_str(), nullptr, 0);
}

} // namespace

fs::path Store::path_of(const std::string& key) const {
    return folder_ / key.substr(0, shelf_size) / (key.substr(shelf_size) + std::string(extension));
}

std::optional<std::string> Store::get(const std::string& key) const {
    const auto path = path_of(key);
    auto bytes = read_all(path);
    if (!bytes || bytes->size() < head_size || !bytes->starts_with(mark)
        || bytes->substr(mark.size(), head_size - mark.size())
               != seal_of(key, std::string_view(*bytes).substr(head_size)))
        return std::nullopt;
    touch(path);
    return bytes->substr(head_size);
}

bool Store::has(const std::string& key) const {
    return ::access(path_of(key).c_str(), R_OK) == 0;
}

bool Store::put(const std::string& key, std::string_view bytes) const {
    const auto path = path_of(key);
    std::error_code failed;
    fs::create_directories(path.parent_path(), failed);
    auto temporary = (path.parent_path() / draft_pattern).string();
    const Descriptor file(may_cross(Border::create) ? ::mkostemp(temporary.data(), O_CLOEXEC) : -1);
    if (!file)
        return false;
    ::flock(file.get(), LOCK_EX);
    const bool kept = write_all(file, fmt::format("{}{}", mark, seal_of(key, bytes)))
                      && write_all(file, bytes) && may_cross(Border::rename)
                      && ::rename(temporary.c_str(), path.c_str()) == 0;
    if (!kept)
        ::unlink(temporary.c_str());
    return kept;
}

Stock Store::stock() const {
    Stock stock;
    for (const auto& entry : entries_of(folder_)) {
        ++stock.entries;
        stock.bytes += entry.size;
    }
    return stock;
}

Stock Store::prune(std::uintmax_t limit) const {
    remove_leftovers(folder_);
    auto entries = entries_of(folder_);
    std::ranges::sort(entries, std::ranges::greater(), &Entry::used);
    std::uintmax_t newer = 0;
    Stock removed;
    for (const auto& entry : entries) {
        std::error_code failed;
        newer += entry.size;
        if (newer > limit && fs::remove(entry.path, failed)) {
            ++removed.entries;
            removed.bytes += entry.size;
        }
    }
    return removed;
}

} // namespace duologue::cache

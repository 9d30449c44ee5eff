// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/data_file.hpp"

#include "base/descriptor.hpp"
#include "base/error.hpp"
#include "base/fault.hpp"
#include "base/fingerprint.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <new>

namespace duologue {
namespace {

constexpr std::size_t seal_size = 32;

[[noreturn]] void fail(const std::filesystem::path& file, std::string_view what) {
    throw Error(Error::Kind::environment,
                {std::string(what), "build the project again, or install it whole"},
                {file.string()});
}

[[noreturn]] void fail(const std::filesystem::path& file) {
    fail(file, fmt::format("cannot be read ({})", std::strerror(errno)));
}

bool is_sealed(std::string_view bytes) {
    if (bytes.size() < seal_size)
        return false;
    const auto end = bytes.size() - seal_size;
    return bytes.substr(end) == fingerprint_of(bytes.substr(0, end));
}

std::size_t size_of(int descriptor) {
    struct stat status {};

    return ::fstat(descriptor, &status) == 0 ? static_cast<std::size_t>(status.st_size) : 0;
}

/// In large pages where the system has them: quicker to fill, and for a process to be forked with.
char* room_for(std::size_t size) {
    constexpr std::size_t large_page = 1U << 21U;
    const auto whole_pages = (size / large_page + 1) * large_page;
    auto* room = std::aligned_alloc(large_page, whole_pages);
    if (room == nullptr)
        throw std::bad_alloc();
    ::madvise(room, whole_pages, MADV_HUGEPAGE);
    return static_cast<char*>(room);
}

/// How many bytes there were; -1 where the system refuses.
ssize_t fill(int descriptor, std::span<char> room) {
    std::size_t had = 0;
    while (had < room.size()) {
        const auto count = ::read(descriptor, room.data() + had, room.size() - had);
        if (count == 0)
            break;
        if (count < 0 && errno != EINTR)
            return -1;
        had += count > 0 ? static_cast<std::size_t>(count) : 0;
    }
    return static_cast<ssize_t>(had);
}

} // namespace

std::string sealed(std::string bytes) {
    return bytes += fingerprint_of(bytes);
}

DataFile::DataFile(const std::filesystem::path& file) {
    const Descriptor descriptor(may_cross(Border::load) ? ::open(file.c_str(), O_RDONLY | O_CLOEXEC)
                                                        : -1);
    if (!descriptor)
        fail(file);
    const auto size = size_of(descriptor.get());
    start_.reset(room_for(size));
    const auto count = fill(descriptor.get(), {start_.get(), size});
    if (count < 0)
        fail(file);
    if (!is_sealed({start_.get(), static_cast<std::size_t>(count)}))
        fail(file, "is cut off or damaged");
    size_ = static_cast<std::size_t>(count) - seal_size;
}

} // namespace duologue

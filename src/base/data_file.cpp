// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/data_file.hpp"

#include "base/error.hpp"
#include "base/fault.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace duologue {
namespace {

[[noreturn]] void fail(const std::filesystem::path& file) {
    throw Error(Error::Kind::environment,
                fmt::format("cannot be read ({}); build the project again, or install it whole",
                            std::strerror(errno)),
                {file.string()});
}

std::size_t size_of(int descriptor) {
    struct stat status {};

    return ::fstat(descriptor, &status) == 0 ? static_cast<std::size_t>(status.st_size) : 0;
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

DataFile::DataFile(const std::filesystem::path& file) {
    const int descriptor =
        may_cross(Border::load) ? ::open(file.c_str(), O_RDONLY | O_CLOEXEC) : -1;
    if (descriptor < 0)
        fail(file);
    const auto size = size_of(descriptor);
    start_ = std::make_unique_for_overwrite<char[]>(size); // NOLINT(*-avoid-c-arrays)
    const auto count = fill(descriptor, {start_.get(), size});
    ::close(descriptor);
    if (count < 0)
        fail(file);
    size_ = static_cast<std::size_t>(count);
}

} // namespace duologue

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mapped_file.hpp"

#include "base/error.hpp"
#include "base/fault.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
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

} // namespace

void MappedFile::Unmap::operator()(const char* start) const noexcept {
    ::munmap(const_cast<char*>(start), size);
}

MappedFile::MappedFile(const std::filesystem::path& file) {
    const int descriptor = may_cross(Border::map) ? ::open(file.c_str(), O_RDONLY | O_CLOEXEC) : -1;

    struct stat status {};

    if (descriptor < 0 || ::fstat(descriptor, &status) != 0)
        fail(file);
    const auto size = static_cast<std::size_t>(status.st_size);
    void* start =
        size == 0 ? nullptr : ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    ::close(descriptor);
    if (start == MAP_FAILED)
        fail(file);
    mapping_ = {static_cast<const char*>(start), Unmap{size}};
}

} // namespace duologue

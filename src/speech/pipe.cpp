// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/pipe.hpp"

#include "base/fault.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace duologue::speech {

Pipe open_pipe() {
    std::array<int, 2> ends{};
    if (!may_cross(Border::create) || ::pipe2(ends.data(), O_CLOEXEC) != 0)
        throw Error(Error::Kind::environment,
                    {fmt::format("cannot make a pipe to a worker: {}", std::strerror(errno)),
                     "raise the limit of open files (ulimit -n), or use fewer --jobs"});
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

void write_all(const Descriptor& pipe, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::write(pipe.get(), bytes.data(), bytes.size());
        if (sent < 0 && errno != EINTR)
            throw PipeEnded();
        bytes.remove_prefix(sent > 0 ? static_cast<std::size_t>(sent) : 0);
    }
}

bool read_all(const Descriptor& pipe, std::span<std::byte> bytes) {
    while (!bytes.empty()) {
        const auto count = ::read(pipe.get(), bytes.data(), bytes.size());
        if (count == 0 || (count < 0 && errno != EINTR))
            return false;
        bytes = bytes.subspan(count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    return true;
}

} // namespace duologue::speech

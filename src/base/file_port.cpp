// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_port.hpp"

#include <unistd.h>

namespace duologue {

bool FilePort::write(std::string_view bytes) noexcept {
    constexpr std::size_t large = 1UL << 16U;
    held_back_ += bytes;
    return held_back_.size() < large ? failure_ == nullptr : flush();
}

std::int64_t FilePort::seek(std::int64_t offset, int whence) noexcept {
    return flush() ? ::lseek(file_.descriptor(), offset, whence) : -1;
}

void FilePort::finish() {
    if (!flush())
        std::rethrow_exception(failure_);
}

bool FilePort::flush() noexcept {
    if (failure_ == nullptr)
        try {
            file_.write(held_back_);
        } catch (...) {
            failure_ = std::current_exception();
        }
    held_back_.clear();
    return failure_ == nullptr;
}

} // namespace duologue

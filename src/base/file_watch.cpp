// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_watch.hpp"

#include "base/error.hpp"
#include "base/interrupt.hpp"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace duologue {

FileWatch::FileWatch(const std::filesystem::path& file)
    : descriptor_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
    watch(file);
    std::error_code missing;
    if (const auto target = std::filesystem::canonical(file, missing); !missing)
        watch(target);
}

// The folder is watched, since a file that is renamed over another is another file.
void FileWatch::watch(const std::filesystem::path& file) {
    names_.push_back(file.filename().string());
    const auto folder = file.has_parent_path() ? file.parent_path() : ".";
    if (descriptor_
        && ::inotify_add_watch(descriptor_.get(), folder.c_str(), IN_CLOSE_WRITE | IN_MOVED_TO)
               >= 0)
        return;
    fail_to("watch " + folder.string());
}

bool FileWatch::saved_within(int timeout_ms) {
    pollfd events{descriptor_.get(), POLLIN, 0};
    const int ready = ::poll(&events, 1, timeout_ms);
    stop_if_interrupted();
    if (ready <= 0)
        return false;
    alignas(inotify_event) std::array<char, 1 << 14> buffer;
    const auto size = ::read(descriptor_.get(), buffer.data(), buffer.size());
    bool saved = false;
    for (std::ptrdiff_t at = 0; at < size;) {
        const auto* event =
            reinterpret_cast<const inotify_event*>(&buffer[static_cast<std::size_t>(at)]);
        saved = saved || (event->len > 0 && std::ranges::find(names_, event->name) != names_.end());
        at += static_cast<std::ptrdiff_t>(sizeof *event + event->len);
    }
    return saved;
}

void FileWatch::wait() {
    constexpr int forever = -1;
    constexpr int a_moment_ms = 30;
    while (!saved_within(forever)) {
    }
    while (saved_within(a_moment_ms)) {
    }
}

} // namespace duologue

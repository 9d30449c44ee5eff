// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into the program, this notes what a loss of power could take from a file system that
// drops whatever was not synced: files that were given their names unsynced, and folders in which
// names were given or taken and that were not synced until the end. The notes go to the file that
// POWER_LOSS_NOTES names, one `file PATH` or `folder PATH` a line.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace {

namespace fs = std::filesystem;

/// What a file was when it was synced: its size and the time of its last change, in nanoseconds.
using State = std::pair<off_t, long long>;
using File = std::pair<dev_t, ino_t>;

std::map<File, State>& synced_files() {
    static auto& files = *new std::map<File, State>; // until the very end
    return files;
}

std::set<fs::path>& unsynced_folders() {
    static auto& folders = *new std::set<fs::path>;
    return folders;
}

const pid_t program = ::getpid();

template <class Function>
Function* next(const char* name, Function* /*type*/) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

File file_of(const struct stat& status) {
    return {status.st_dev, status.st_ino};
}

State state_of(const struct stat& status) {
    return {status.st_size, status.st_mtim.tv_sec * 1'000'000'000LL + status.st_mtim.tv_nsec};
}

void note(const char* what, const fs::path& path) {
    if (const auto* const notes = std::getenv("POWER_LOSS_NOTES"))
        std::ofstream(notes, std::ios::app) << what << ' ' << path.string() << '\n';
}

void change_folder_of(const char* path) {
    unsynced_folders().insert(fs::absolute(path).parent_path());
}

[[gnu::destructor]] void note_folders() {
    if (::getpid() == program)
        for (const auto& folder : unsynced_folders())
            note("folder", folder);
}

} // namespace

extern "C" int fsync(int descriptor) {
    static auto* const real = next("fsync", &fsync);
    const int result = real(descriptor);

    struct stat status {};

    if (result != 0 || ::fstat(descriptor, &status) != 0)
        return result;
    synced_files()[file_of(status)] = state_of(status);
    if (S_ISDIR(status.st_mode))
        unsynced_folders().erase(fs::read_symlink("/proc/self/fd/" + std::to_string(descriptor)));
    return result;
}

extern "C" int rename(const char* from, const char* to) noexcept {
    static auto* const real = next("rename", &rename);

    struct stat status {};

    const bool is_file = ::stat(from, &status) == 0 && S_ISREG(status.st_mode);
    const int result = real(from, to);
    if (result != 0)
        return result;
    const auto synced = synced_files().find(file_of(status));
    if (is_file && (synced == synced_files().end() || synced->second != state_of(status)))
        note("file", to);
    change_folder_of(to);
    return result;
}

extern "C" int mkdir(const char* path, mode_t mode) noexcept {
    static auto* const real = next("mkdir", &mkdir);
    const int result = real(path, mode);
    if (result == 0)
        change_folder_of(path);
    return result;
}
